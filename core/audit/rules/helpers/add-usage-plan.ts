import type { FixCall } from '../../../model/audit/rule-result.ts';
import type { AuditFacts } from '../../../model/audit-facts.ts';
import { resultOf } from '../../../remedies/operations.ts';
import { recommendedLimits, recommendedQuota } from '../../classes.ts';
import { fixCall } from '../../define-rule.ts';

/**
 * Makes a usage plan with the limits of an API for others, and lets the stage be a part of it. The undo takes the stage out
 * first: a plan with stages cannot be deleted.
 * @see https://docs.aws.amazon.com/apigateway/latest/api/API_CreateUsagePlan.html
 */
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
