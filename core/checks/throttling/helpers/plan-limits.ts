import type { BaseFacts } from '../../../model/facts.ts';
import type { UsagePlan } from '../../../model/facts/usage-plan.ts';
import type { RouteRef } from '../../../model/route.ts';
import type { Failure } from '../../../model/signals.ts';
import { isFor } from './method-settings.ts';

/** The throttles that a plan has for single methods of the stage, by key. */
const overridesOf = (plan: UsagePlan, { target }: BaseFacts) =>
  plan.apiStages.find(({ apiId, stage }) => apiId === target.apiId && stage === target.stage)
    ?.throttle ?? {};

/** Whether a plan limits the rate of requests to the stage at all. */
export const throttles = (plan: UsagePlan, facts: BaseFacts): boolean =>
  plan.throttle !== undefined || Object.keys(overridesOf(plan, facts)).length > 0;

/** Every limit of a plan that may hold for the stage: requests per second, and how many at once. */
export const limitsOf = (plan: UsagePlan, facts: BaseFacts) =>
  [plan.throttle, ...Object.values(overridesOf(plan, facts))].flatMap((limits) =>
    limits ? [{ rate: limits.rateLimit, burst: limits.burstLimit }] : [],
  );

/** The rates among them; undefined where one is not set. */
export const ratesOf = (plan: UsagePlan, facts: BaseFacts): (number | undefined)[] =>
  limitsOf(plan, facts).map(({ rate }) => rate);

/** The limit that requests ran into: a method's own, with its key, where every one of them was for that method. */
export function limitHit(plan: UsagePlan, failures: readonly Failure[], facts: BaseFacts) {
  const override = Object.entries(overridesOf(plan, facts)).find(([key]) =>
    failures.every(({ route }) => route !== null && isFor(key, route)),
  );
  return { methodKey: override?.[0], limits: override?.[1] ?? plan.throttle ?? {} };
}

/** One throttle of a plan, and the methods of the stage that it holds for. */
export interface PlanLimit {
  readonly plan: UsagePlan;
  /** Absent: the plan's own. */
  readonly methodKey?: string;
  readonly limits: {
    readonly rateLimit?: number | undefined;
    readonly burstLimit?: number | undefined;
  };
  readonly routes: readonly RouteRef[];
}

/** Every throttle of a plan that holds for these methods: a request must pass the one of its method, and the plan's own. */
export const planLimits = (
  plan: UsagePlan,
  routes: readonly RouteRef[],
  facts: BaseFacts,
): PlanLimit[] => [
  ...(plan.throttle === undefined ? [] : [{ plan, limits: plan.throttle, routes }]),
  ...Object.entries(overridesOf(plan, facts)).map(([methodKey, limits]) => ({
    plan,
    methodKey,
    limits,
    routes: routes.filter((route) => isFor(methodKey, route)),
  })),
];
