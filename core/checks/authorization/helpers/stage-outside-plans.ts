import { type Evidence, evidence } from '../../../model/evidence.ts';
import type { BaseFacts } from '../../../model/facts.ts';
import { restOf } from '../../../model/facts/configuration.ts';
import type { ChangeEvent } from '../../../model/facts/changes.ts';
import type { OtherPlan } from '../../../model/facts/usage-plan.ts';
import { known } from '../../../model/reading.ts';
import type { Verdict } from '../../../model/finding.ts';
import type { Signals } from '../../../model/signals.ts';
import { logged } from '../../../signals/failures.ts';
import { gatewayCall } from '../../advised.ts';
import { faulty } from '../../define-check.ts';
import { changeBefore, changedBy } from '../../changed-by.ts';
import { refOf } from './failing.ts';
import { type Keyed, refusedFor } from './keyed.ts';

const placeOf = ({ target }: BaseFacts): string => `${target.apiId}:${target.stage}`;

/** The change that took the stage out of a usage plan right before the symptom; its keys are refused since. */
export const stageRemoval = (facts: BaseFacts, signals: Signals): ChangeEvent | undefined =>
  changeBefore(
    facts,
    signals,
    ({ details, resources }) =>
      details['remove /apiStages'] === placeOf(facts) &&
      !covering(facts).some(({ id }) => id === planIn(resources)),
  );

const covering = ({ configuration }: BaseFacts) => known(restOf(configuration).usagePlans);

const planIn = (resources: ChangeEvent['resources']): string | undefined =>
  resources.find(({ kind }) => kind === 'usage-plan')?.id;

/**
 * The stage is in no usage plan, so every key is refused, or it was taken out of one of several. The plan that it was taken out of, as
 * CloudTrail lists it, or the only one that there is, is where it may belong.
 */
export function stageOutsidePlans(
  id: 'api-key-not-in-usage-plan',
  keyed: Keyed,
  facts: BaseFacts,
  signals: Signals,
): Verdict {
  const { target, configuration } = facts;
  const place = placeOf(facts);
  const change = stageRemoval(facts, signals);
  const removedFrom = planIn(change?.resources ?? []);
  const { otherPlans: plans = [] } = restOf(configuration);
  const [only, ...more] = plans;
  const isInNone = keyed.plans.length === 0;
  const plan =
    plans.find((one) => one.id === removedFrom) ??
    (isInNone && more.length === 0 ? only : undefined);
  return faulty({
    subject: target.stage,
    confidence: isInNone ? 'certain' : 'likely',
    evidence: [
      isInNone
        ? evidence(`${id}.no-plan`, { stage: place, count: keyed.routes.length })
        : evidence(`${id}.taken-out`, { stage: place, plan: removedFrom ?? '-' }),
      ...logged(refusedFor(id, keyed, signals), id),
      ...changedBy(change),
      ...candidates(id, plans, removedFrom),
    ],
    routes: keyed.routes.map(refOf),
    remedies: plan === undefined ? [] : ['add-stage-to-usage-plan'],
    advised: (plan ? [plan] : plans).slice(0, 3).map((one) =>
      gatewayCall('UpdateUsagePlan', {
        usagePlanId: one.id,
        patchOperations: [{ op: 'add', path: '/apiStages', value: place }],
      }),
    ),
    ...(plan && {
      data: {
        usagePlanId: plan.id,
        scope: 'stage',
        removed: removedFrom === plan.id ? 'yes' : 'no',
      },
    }),
  });
}

function candidates(
  id: 'api-key-not-in-usage-plan',
  plans: readonly OtherPlan[],
  removedFrom: string | undefined,
): Evidence[] {
  if (removedFrom !== undefined || plans.length === 0) return [];
  const names = plans.slice(0, 5).map((plan) => `${plan.name} (${plan.id})`);
  return [evidence(`${id}.other-plans`, { count: plans.length, plans: names.join(', ') })];
}
