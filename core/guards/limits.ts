import type { AppliedPlan } from '../model/applied-plan.ts';
import { type Evidence, evidence } from '../model/evidence.ts';
import type { Limits } from '../model/settings.ts';

const hour = 3_600_000;
const windows = { hour, day: 24 * hour } as const;
const scopes = ['api', 'remedy', 'account'] as const;

/**
 * The limits on changes that are used up, so that the next one needs approval. Empty: none.
 * @param history what was applied of late; the plan itself does not count
 * @param now ISO 8601
 */
export const overLimits = (
  plan: AppliedPlan,
  history: readonly AppliedPlan[],
  limits: Limits,
  now: string,
): Evidence[] => {
  const others = history.filter(
    ({ result, planHash }) => result !== 'void' && planHash !== plan.planHash,
  );
  return scopes.flatMap((scope) =>
    (['hour', 'day'] as const).flatMap((window) => {
      const since = Date.parse(now) - windows[window];
      const count = others.filter(
        (other) => isAlike(other, plan, scope) && !(Date.parse(other.at) <= since),
      ).length;
      const limit = limits[`${scope}Per${window === 'hour' ? 'Hour' : 'Day'}`];
      if (count < limit) return [];
      const { remedy } = plan;
      return [evidence('policy.over-limit', { scope, window, count, limit, remedy })];
    }),
  );
};

const isAlike = (one: AppliedPlan, other: AppliedPlan, scope: (typeof scopes)[number]): boolean =>
  ({ api: one.apiId === other.apiId, remedy: one.remedy === other.remedy, account: true })[scope];
