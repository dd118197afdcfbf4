import { awsSchema } from '../../simulator/conditions/schema.ts';
import type { Scenario } from '../../simulator/scenario.ts';

/**
 * The scenario on an AWS that is slow, throttles and shows writes late: one stale read after each write, one 409 for each kind
 * of update, VPC links that take five minutes, versions that are Pending, calls and queries that take their time, and the
 * limits of the control planes. What the scenario itself says of AWS comes first.
 */
export const slowed = (scenario: Scenario): Scenario => {
  const aws = scenario.aws ?? awsSchema.parse({});
  return {
    ...scenario,
    aws: {
      stale: { reads: 1, within: 30 },
      ...aws,
      takes: { lambdaUpdate: 5, vpcLink: 300, call: 0.08, query: 2, ...aws.takes },
      calls: [
        ...aws.calls,
        ...['*:Update*', 'lambda:AddPermission'].map((calls) => ({
          calls,
          answer: 'conflict' as const,
          times: 1,
          from: 0,
        })),
      ],
      quotas: true,
    },
  };
};
