import type { Account } from '../../account/account.ts';
import type { CloudWatchState } from '../../account/cloudwatch/state.ts';
import { putMetric } from '../../account/cloudwatch/metrics.ts';
import type { FunctionAddress } from '../lambda/address.ts';

interface Sample {
  /** Milliseconds. */
  readonly duration: number;
  readonly failed: boolean;
  readonly concurrency: number;
}

/** The metrics of an invocation that ran. @see https://docs.aws.amazon.com/lambda/latest/dg/monitoring-metrics-types.html */
export function emitInvocation(
  account: Account,
  address: FunctionAddress,
  at: Date,
  { duration, failed, concurrency }: Sample,
): void {
  put(account, address, at, {
    Invocations: 1,
    Errors: failed ? 1 : 0,
    Throttles: 0,
    Duration: duration,
    ConcurrentExecutions: concurrency,
  });
}

/** A throttled request is neither an invocation nor an error. */
export function emitThrottle(account: Account, address: FunctionAddress, at: Date): void {
  put(account, address, at, { Throttles: 1 });
}

function put(
  account: Account,
  address: FunctionAddress,
  at: Date,
  values: Readonly<Record<string, number>>,
): void {
  const state = account.state<CloudWatchState>('cloudwatch');
  const resource = address.qualifier ? `${address.name}:${address.qualifier}` : address.name;
  const own = { FunctionName: address.name };
  for (const dimensions of [own, { ...own, Resource: resource }]) {
    for (const [name, value] of Object.entries(values)) {
      putMetric(state, { namespace: 'AWS/Lambda', name, dimensions, at, value });
    }
  }
}
