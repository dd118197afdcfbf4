import { restOf } from '../../model/facts/configuration.ts';
import type { UsagePlan } from '../../model/facts/rest.ts';
import { known } from '../../model/reading.ts';
import type { Target } from '../../model/target.ts';
import { defineRemedy } from '../define-remedy.ts';
import { raised } from '../demand.ts';
import { call, operation } from '../operations.ts';
import { escaped } from '../patch.ts';
import { throttleArguments, throttlePatches } from '../throttle-patches.ts';

/** One call, as UpdateUsagePlan may be made once in 20 seconds. Takes effect without a deployment. */
export default defineRemedy({
  id: 'raise-usage-plan-throttle',
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
    };
  },
});

interface Found {
  readonly scope: 'plan' | 'method';
  readonly path: string;
  readonly limits: NonNullable<UsagePlan['throttle']>;
}

/** The throttle that turned the requests away: the plan's own, or that of one method of the stage. */
function throttleOf(
  { throttle, apiStages }: UsagePlan,
  { apiId, stage }: Target,
  methodKey: string | number | undefined,
): Found | null {
  if (methodKey === undefined)
    return throttle ? { scope: 'plan', path: '/throttle', limits: throttle } : null;
  const key = String(methodKey);
  const covered = apiStages.find((each) => each.apiId === apiId && each.stage === stage);
  const limits = covered?.throttle?.[key];
  const slash = key.lastIndexOf('/');
  const method = `${escaped(key.slice(0, slash))}/${key.slice(slash + 1)}`;
  return limits
    ? { scope: 'method', path: `/apiStages/${apiId}:${stage}/throttle/${method}`, limits }
    : null;
}
