import type { TargetHealthDescription } from '@aws-sdk/client-elastic-load-balancing-v2';
import type { Elbv2State } from '../account/elbv2/state.ts';
import type { OperationAccount } from '../account/hooks.ts';
import type { Surroundings } from '../surroundings.ts';
import { estateOf } from './account-estate.ts';
import { HealthChecks } from './health-checks.ts';
import { healthIn } from './target-health.ts';

/** What health checks of a target group would find now. */
export const targetHealth = (
  account: OperationAccount,
  surroundings: Surroundings,
  targetGroupArn: string,
): TargetHealthDescription[] => healthIn(estateOf(account), surroundings, targetGroupArn);

/** The health checks of every target group of an account. What is there at `now` has been for long. */
export const healthChecks = (
  account: OperationAccount,
  surroundings: Surroundings,
  now: Date,
): HealthChecks =>
  new HealthChecks(
    {
      groups: () => Object.values(account.state<Elbv2State>('elbv2').targetGroups),
      find: (arn) => targetHealth(account, surroundings, arn),
    },
    now,
  );
