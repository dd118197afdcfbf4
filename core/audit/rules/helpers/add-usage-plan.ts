import type { FixCall } from '../../../model/audit/rule-result.ts';
import type { AuditFacts } from '../../../model/audit-facts.ts';
import { resultOf } from '../../../remedies/operations.ts';
import { recommendedLimits, recommendedQuota } from '../../classes.ts';
import { fixCall } from '../../define-rule.ts';

export function addPlan({ target }: AuditFacts): { fix: FixCall[]; undo: FixCall[] } {
  const { rate, burst } = recommendedLimits.external;
  const usagePlanId = resultOf('plan', 'id');
  return {
    fix: [
      fixCall(
        'apigateway:CreateUsagePlan',
        {
          name: `${target.apiName}-${target.stage}`,
          throttle: { rateLimit: rate, burstLimit: burst },
          quota: recommendedQuota,
          apiStages: [{ apiId: target.apiId, stage: target.stage }],
        },
        'plan',
      ),
    ],
    undo: [
      fixCall('apigateway:UpdateUsagePlan', {
        usagePlanId,
        patchOperations: [
          { op: 'remove', path: '/apiStages', value: `${target.apiId}:${target.stage}` },
        ],
      }),
      fixCall('apigateway:DeleteUsagePlan', { usagePlanId }),
    ],
  };
}
