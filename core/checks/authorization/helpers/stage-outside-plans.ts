import { type Evidence, evidence } from '../../../model/evidence.ts';
import type { BaseFacts } from '../../../model/facts.ts';
import { restOf } from '../../../model/facts/configuration.ts';
import type { OtherPlan } from '../../../model/facts/usage-plan.ts';
import type { Verdict } from '../../../model/finding.ts';
import type { Signals } from '../../../model/signals.ts';
import { logged } from '../../../signals/failures.ts';
import { gatewayCall } from '../../advised.ts';
import { faulty } from '../../define-check.ts';
import { changeBefore, changedBy } from '../../changed-by.ts';
import { refOf } from './failing.ts';
import { type Keyed, refusedFor } from './keyed.ts';

/**
 * No usage plan covers the stage, so every key is refused. The plan that it was taken out of, as CloudTrail lists it, or the only one
 * that there is, is where it may belong.
 */
export function stageOutsidePlans(
  id: 'api-key-not-in-usage-plan',
  keyed: Keyed,
  facts: BaseFacts,
  signals: Signals,
): Verdict {
  const { target, configuration } = facts;
  const place = `${target.apiId}:${target.stage}`;
  const change = changeBefore(
    facts,
    signals,
    ({ details }) => details['remove /apiStages'] === place,
  );
  const removedFrom = change?.resources.find(({ kind }) => kind === 'usage-plan')?.id;
  const { otherPlans: plans = [] } = restOf(configuration);
  const [only, ...more] = plans;
  const plan =
    plans.find((one) => one.id === removedFrom) ?? (more.length === 0 ? only : undefined);
  return faulty({
    subject: target.stage,
    confidence: 'certain',
    evidence: [
      evidence(`${id}.no-plan`, { stage: place, count: keyed.routes.length }),
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
