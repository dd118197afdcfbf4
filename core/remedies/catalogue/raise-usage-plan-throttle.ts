import { restOf } from '../../model/facts/configuration.ts';
import type { UsagePlan } from '../../model/facts/usage-plan.ts';
import { known } from '../../model/reading.ts';
import { defineRemedy } from '../define-remedy.ts';
import { raised } from '../demand.ts';
import { limitRisk } from '../limit-risk.ts';
import { call, operation } from '../operations.ts';
import { throttleOf } from '../plan-throttle.ts';
import { throttleArguments, throttlePatches } from '../throttle-patches.ts';

/** One call, as UpdateUsagePlan may be made once in 20 seconds. Takes effect without a deployment. */
export default defineRemedy({
  id: 'raise-usage-plan-throttle',
  apis: ['REST'],
  risk: 'medium',
  writes: ['apigateway:UpdateUsagePlan'],
  undoes: ['apigateway:UpdateUsagePlan'],
  plan(cause, facts) {
    const id = cause.data?.['usagePlanId'] ?? cause.subject;
    const plan = known(restOf(facts.configuration).usagePlans).find(
      (candidate) => candidate.id === id,
    );
    if (!plan) return null;
    const found = throttleOf(plan, facts.target, cause.data?.['methodKey']);
    // A limit that is left out where that means 0 is set, too.
    const isShut = cause.data?.['leftOut'] === 'zero';
    const before = found && (isShut ? inForce(found.limits) : found.limits);
    const after = before && raised(facts, before);
    if (!found || !before || !after) return null;
    const patches = throttlePatches(found.path, before, after, found.limits);
    if (patches.apply.length === 0) return null;
    const update = (patchOperations: unknown) =>
      call('apigateway:UpdateUsagePlan', { usagePlanId: plan.id, patchOperations });
    return {
      operations: [
        operation('raise', update(patches.apply), {
          expects: patches.expects,
          undo: [update(patches.undo)],
        }),
      ],
      blastRadius: [
        {
          code: 'raise-usage-plan-throttle.limits',
          args: { plan: plan.name, ...throttleArguments(before, after) },
        },
        {
          code: 'raise-usage-plan-throttle.stages',
          args: { count: found.scope === 'plan' ? plan.apiStages.length : 1 },
        },
      ],
      lifetime: 'permanent',
      ...limitRisk(cause),
    };
  },
});

type Limits = NonNullable<UsagePlan['throttle']>;

/** A plan's limits as they hold: one that is left out beside the other is 0. */
const inForce = ({ rateLimit, burstLimit }: Limits): Limits =>
  rateLimit === undefined && burstLimit === undefined
    ? {}
    : { rateLimit: rateLimit ?? 0, burstLimit: burstLimit ?? 0 };
