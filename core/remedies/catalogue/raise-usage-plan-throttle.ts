import { restOf } from '../../model/facts/configuration.ts';
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
  plan(cause, facts) {
    const id = cause.data?.['usagePlanId'] ?? cause.subject;
    const plan = known(restOf(facts.configuration).usagePlans).find(
      (candidate) => candidate.id === id,
    );
    if (!plan) return null;
    const found = throttleOf(plan, facts.target, cause.data?.['methodKey']);
    const after = found && raised(facts, found.limits);
    if (!found || !after) return null;
    const patches = throttlePatches(found.path, found.limits, after);
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
          args: { plan: plan.name, ...throttleArguments(found.limits, after) },
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
