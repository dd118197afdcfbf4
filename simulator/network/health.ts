import type { TargetHealthDescription } from '@aws-sdk/client-elastic-load-balancing-v2';
import type { OperationAccount } from '../account/hooks.ts';
import type { Surroundings } from '../surroundings.ts';
import { estateOf } from './account-estate.ts';
import { healthIn } from './target-health.ts';

/** What `elbv2:DescribeTargetHealth` says of a target group now. */
export const targetHealth = (
  account: OperationAccount,
  surroundings: Surroundings,
  targetGroupArn: string,
): TargetHealthDescription[] => healthIn(estateOf(account), surroundings, targetGroupArn);
