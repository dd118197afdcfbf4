import { evidence } from '../../model/evidence.ts';
import { restOf } from '../../model/facts/configuration.ts';
import { known } from '../../model/reading.ts';
import { defineRemedy } from '../define-remedy.ts';
import { call, operation } from '../operations.ts';

/** Takes effect without a deployment. The key can call every stage of the plan afterwards, so a person decides. */
export default defineRemedy({
  id: 'add-key-to-usage-plan',
  apis: ['REST'],
  risk: 'high',
  writes: ['apigateway:CreateUsagePlanKey'],
  undoes: ['apigateway:DeleteUsagePlanKey'],
  plan(cause, { configuration }) {
    const { usagePlanId, keyId, removed } = cause.data ?? {};
    const plan = known(restOf(configuration).usagePlans).find(({ id }) => id === usagePlanId);
    if (!plan || typeof keyId !== 'string') return null;
    const member = { usagePlanId: plan.id, keyId };
    return {
      operations: [
        operation(
          'add-key',
          call('apigateway:CreateUsagePlanKey', { ...member, keyType: 'API_KEY' }),
          {
            expects: { member: false },
            undo: [call('apigateway:DeleteUsagePlanKey', member)],
          },
        ),
      ],
      blastRadius: [
        evidence('add-key-to-usage-plan.stages', {
          key: keyId,
          plan: plan.name,
          count: plan.apiStages.length,
        }),
        evidence(`add-key-to-usage-plan.${removed === 'yes' ? 'was-there' : 'never-seen'}`, {
          key: keyId,
        }),
      ],
      lifetime: 'permanent',
    };
  },
});
