import type { Account } from '../account/account.ts';
import type { ApiGatewayState } from '../account/apigateway/state.ts';
import type { CloudTrailState } from '../account/cloudtrail/state.ts';
import type { CloudWatchState } from '../account/cloudwatch/state.ts';
import type { LambdaState } from '../account/lambda/state.ts';
import type { LogsState } from '../account/logs/state.ts';
import type { DeployedFunction } from '../cloud/deployment.ts';
import type { VirtualClock } from '../clock.ts';
import { Conditions } from './conditions.ts';
import { MeteredCalls } from './metered.ts';
import { Quotas } from './quotas.ts';
import type { AwsConditions } from './schema.ts';

/** What the conditions need from the simulation. */
interface Surrounding {
  readonly beginning: Date;
  /** The Lambdas of the product. */
  readonly functions: readonly DeployedFunction[];
  readonly clock: VirtualClock;
  readonly random: () => number;
}

/** Has an account behave as a scenario says, from its beginning on. */
export function impose(
  account: Account,
  aws: AwsConditions,
  { beginning, functions, clock, random }: Surrounding,
): void {
  const { late, takes } = aws;
  const workers = new Map(functions.map(({ role, handler }) => [role, handler.split('.')[0]]));
  account.conditions = new Conditions(aws, beginning, (role) => workers.get(role));
  const { call = 0, calls = {} } = takes;
  const latency = (service: string) => (calls[service] ?? call) * 1000;
  if (aws.quotas || [call, ...Object.values(calls)].some((one) => one > 0)) {
    const quotas = aws.quotas ? new Quotas(beginning.getTime()) : undefined;
    account.conditions.metered = new MeteredCalls({ quotas, latency, clock, random });
  }
  account.state<CloudWatchState>('cloudwatch').delay = late.metrics ?? 0;
  account.state<LogsState>('logs').delay = late.logs ?? 0;
  account.state<LogsState>('logs').queryTakes = takes.query ?? 0;
  if (late.trail !== undefined)
    account.state<CloudTrailState>('cloudtrail').delay = late.trail / 60;
  if (takes.lambdaUpdate !== undefined)
    account.state<LambdaState>('lambda').updateTakes = takes.lambdaUpdate;
  if (takes.vpcLink !== undefined)
    account.state<ApiGatewayState>('apigateway').linkTakes = takes.vpcLink;
}
