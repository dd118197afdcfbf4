import type { Call } from '../../model/plan.ts';
import { rules } from '../../signals/rule.ts';
import { generalErrors } from '../../signals/rules/function-errors.ts';
import { defineCheck } from '../define-check.ts';
import { judgeState, ofStart } from './helpers/function-state.ts';
import { isReasonOf } from './helpers/state-reasons.ts';

/**
 * Lambda cannot create a network interface for the function: the limit is reached, a subnet is full or gone, or its role lacks the permission.
 * @see https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc.html
 */
const id = 'lambda-vpc-eni';

/** What the log says of this cause alone. */
export const signatures = rules([
  {
    id,
    pattern:
      /ENILimitReached|able to create an ENI|SubnetIPAddressLimitReached|EC2(Throttled|AccessDenied|Unexpected)Exception|InvalidSubnetID|InvalidSecurityGroupID|elastic network interface limit/i,
    overrides: [...generalErrors, 'lambda-invocation-502', 'lambda-malformed-proxy-response'],
    causes: [id],
    hop: 'backend',
  },
]);

export default defineCheck({
  id,
  ...ofStart,
  judge: (facts, signals) =>
    judgeState(
      {
        id,
        isIn: ({ stateReasonCode }) => isReasonOf(id, stateReasonCode),
        code: `${id}.state`,
        advised: (_, { vpc }) => (vpc === undefined ? [] : [showSubnets(vpc.subnetIds)]),
      },
      facts,
      signals,
    ),
});

const showSubnets = (SubnetIds: readonly string[]): Call => ({
  service: 'ec2',
  action: 'DescribeSubnets',
  input: { SubnetIds },
});
