import type { CloudWatchState } from '../../account/cloudwatch/state.ts';
import { recorder } from '../../account/cloudwatch/metrics.ts';
import { recordersOf } from '../data-plane.ts';
import type { FunctionAddress } from '../lambda/address.ts';
import type { World } from '../world.ts';

interface Sample {
  /** Milliseconds. */
  readonly duration: number;
  readonly failed: boolean;
  readonly concurrency: number;
}

/** The metrics of an invocation that ran. @see https://docs.aws.amazon.com/lambda/latest/dg/monitoring-metrics-types.html */
export function emitInvocation(
  world: World,
  address: FunctionAddress,
  at: Date,
  { duration, failed, concurrency }: Sample,
): void {
  put(world, address, at, {
    Invocations: 1,
    Errors: failed ? 1 : 0,
    Throttles: 0,
    Duration: duration,
    ConcurrentExecutions: concurrency,
  });
}

/** A throttled request is neither an invocation nor an error. */
export function emitThrottle(world: World, address: FunctionAddress, at: Date): void {
  put(world, address, at, { Throttles: 1 });
}

function put(
  { account, dataPlane }: World,
  { arn, name, qualifier }: FunctionAddress,
  at: Date,
  values: Readonly<Record<string, number>>,
): void {
  const recorders = recordersOf(dataPlane, arn, () => {
    const state = account.state<CloudWatchState>('cloudwatch');
    const own = { FunctionName: name };
    const sets = [own, { ...own, Resource: qualifier ? `${name}:${qualifier}` : name }];
    return sets.map((dimensions) => recorder(state, 'AWS/Lambda', dimensions));
  });
  for (const record of recorders) {
    for (const metric in values) record(metric, at, values[metric] ?? 0);
  }
}
