import {
  concurrencyOf,
  type Limits,
  throttledBecause,
  type ThrottleReason,
} from './concurrency.ts';
import { emitInvocation, emitThrottle } from '../emit/lambda-metrics.ts';
import { writeLambdaLog } from '../emit/lambda-log.ts';
import type { World } from '../world.ts';
import type { FunctionAddress } from './address.ts';
import type { ResolvedFunction } from '../../account/lambda/functions.ts';
import type { LambdaEvent } from './event.ts';
import { isForeign } from './foreign.ts';
import type { RunOutcome } from './outcome.ts';
import { type CodeRun, run } from './run.ts';

/** What Lambda's Invoke action answers. */
export type Invocation =
  | { readonly kind: 'throttled'; readonly requestId: string; readonly reason: ThrottleReason }
  | {
      readonly kind: 'not-ready';
      readonly requestId: string;
      readonly state: string;
      readonly code: string;
    }
  | {
      readonly kind: 'ran';
      readonly requestId: string;
      /** Milliseconds, with the start of a new environment. */
      readonly duration: number;
      readonly outcome: RunOutcome;
    };

/**
 * Invokes a function synchronously, with the metrics and log lines that Lambda leaves behind.
 * @param at the moment of the invocation
 * @param event what an API tells the function of a request; absent: the function gets something else
 */
export function invoke(
  world: World,
  resolved: ResolvedFunction,
  address: FunctionAddress,
  limits: Limits,
  at: Date,
  event?: LambdaEvent,
): Invocation {
  const requestId = world.ids.newUuid();
  if (isForeign(world, address))
    return elsewhere(run(world, resolved, requestId, at, event), requestId);
  const state = resolved.configuration.State ?? 'Active';
  if (state !== 'Active') {
    const code = resolved.configuration.StateReasonCode ?? '';
    return { kind: 'not-ready', requestId, state, code };
  }
  const reason = throttledBecause(world, resolved.functionName, limits, at);
  if (reason) {
    emitThrottle(world, address, at);
    return { kind: 'throttled', requestId, reason };
  }
  const ran = run(world, resolved, requestId, at, event);
  const { outcome } = ran;
  const duration = (ran.init ?? 0) + ran.duration;
  world.dataPlane.runs.push({
    functionName: resolved.functionName,
    reserved: limits.reserved !== undefined,
    endsAt: at.getTime() + duration,
  });
  const concurrency = concurrencyOf(world, resolved.functionName, at);
  emitInvocation(world, address, at, {
    duration: ran.duration,
    failed: outcome.kind === 'failed',
    concurrency,
  });
  writeLambdaLog(world, resolved, ran, { requestId, at });
  return { kind: 'ran', requestId, duration, outcome };
}

/** Metrics and logs stay in the account and Region of the function. */
const elsewhere = ({ init = 0, duration, outcome }: CodeRun, requestId: string): Invocation => ({
  kind: 'ran',
  requestId,
  duration: init + duration,
  outcome,
});
