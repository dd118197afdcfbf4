import { evidence } from '../../model/evidence.ts';
import { restOf } from '../../model/facts/configuration.ts';
import { defineRemedy } from '../define-remedy.ts';
import { call, operation } from '../operations.ts';

/**
 * Takes effect without a deployment. Every key of the plan can call the stage afterwards, so it is high risk even where CloudTrail shows
 * that the stage was in this plan.
 */
export default defineRemedy({
  id: 'add-stage-to-usage-plan',
  apis: ['REST'],
  risk: 'high',
  writes: ['apigateway:UpdateUsagePlan'],
  undoes: ['apigateway:UpdateUsagePlan'],
  plan(cause, { target, configuration }) {
    const plan = restOf(configuration).otherPlans?.find(
      ({ id }) => id === cause.data?.['usagePlanId'],
    );
    if (!plan) return null;
    const place = `${target.apiId}:${target.stage}`;
    const update = (op: 'add' | 'remove') =>
      call('apigateway:UpdateUsagePlan', {
        usagePlanId: plan.id,
        patchOperations: [{ op, path: '/apiStages', value: place }],
      });
    const isProven = cause.data?.['removed'] === 'yes';
    return {
      operations: [
        operation('add-stage', update('add'), {
          expects: { '/apiStages': plan.stages.toSorted() },
          undo: [update('remove')],
        }),
      ],
      blastRadius: [
        evidence('add-stage-to-usage-plan.keys', { plan: plan.name, id: plan.id }),
        evidence(`add-stage-to-usage-plan.${isProven ? 'was-there' : 'only-plan'}`, {
          plan: plan.name,
        }),
      ],
      lifetime: 'permanent',
    };
  },
});
