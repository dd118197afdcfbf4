import { BeyondSimulator } from '../../beyond-simulator.ts';
import type { Code } from '../../surroundings.ts';
import {
  concurrencyOf,
  type Limits,
  throttledBecause,
  type ThrottleReason,
} from './concurrency.ts';
import { emitInvocation, emitThrottle } from '../emit/lambda-metrics.ts';
import { writeLambdaLog } from '../emit/lambda-log.ts';
import { hasWayOut } from '../../network/way-out.ts';
import type { World } from '../world.ts';
import type { FunctionAddress } from './address.ts';
import type { ResolvedFunction } from '../../account/lambda/functions.ts';
import type { RunOutcome } from './outcome.ts';

/** What Lambda's Invoke action answers. */
export type Invocation =
  | { readonly kind: 'throttled'; readonly requestId: string; readonly reason: ThrottleReason }
  | { readonly kind: 'not-ready'; readonly requestId: string; readonly state: string }
  | {
      readonly kind: 'ran';
      readonly requestId: string;
      /** Milliseconds. */
      readonly duration: number;
      readonly outcome: RunOutcome;
    };

/**
 * Invokes a function synchronously, with the metrics and log lines that Lambda leaves behind.
 * @param at the moment of the invocation
 */
export function invoke(
  world: World,
  resolved: ResolvedFunction,
  address: FunctionAddress,
  limits: Limits,
  at: Date,
): Invocation {
  const requestId = world.ids.newUuid();
  const state = resolved.configuration.State ?? 'Active';
  if (state !== 'Active') return { kind: 'not-ready', requestId, state };
  const reason = throttledBecause(world, resolved.functionName, limits, at);
  if (reason) {
    emitThrottle(world, address, at);
    return { kind: 'throttled', requestId, reason };
  }
  const { duration, outcome } = run(world, resolved, requestId);
  world.dataPlane.runs.push({
    functionName: resolved.functionName,
    reserved: limits.reserved !== undefined,
    endsAt: at.getTime() + duration,
  });
  const concurrency = concurrencyOf(world, resolved.functionName, at);
  emitInvocation(world, address, at, {
    duration,
    failed: outcome.kind === 'failed',
    concurrency,
  });
  writeLambdaLog(world, resolved, { requestId, at, duration, outcome });
  return { kind: 'ran', requestId, duration, outcome };
}

function run(world: World, { codeKey, configuration }: ResolvedFunction, requestId: string) {
  const code = world.surroundings.code[codeKey];
  if (!code)
    throw new BeyondSimulator(
      `A function runs the code "${codeKey}", and nothing says what that does: a break of {"environment": "code", "name": "${codeKey}"} must come first.`,
    );
  const wanted = code.duration * (1 + code.jitter * (world.random() - 0.5));
  const timeout = configuration.Timeout ?? 3;
  const waits = code.callsOut && !reachesOut(world, configuration);
  if (waits || wanted > timeout * 1000) {
    return { duration: timeout * 1000, outcome: timedOut(requestId, timeout) };
  }
  return { duration: Math.round(wanted * 100) / 100, outcome: outcomeOf(code, requestId) };
}

/** Outside of a VPC, a function reaches the internet; within, its subnets' routes decide. */
const reachesOut = (
  { account }: World,
  { VpcConfig }: ResolvedFunction['configuration'],
): boolean =>
  (VpcConfig?.SubnetIds ?? []).length === 0 || hasWayOut(account, VpcConfig?.SubnetIds ?? []);

const timedOut = (requestId: string, seconds: number): RunOutcome => ({
  kind: 'failed',
  by: 'timeout',
  error: {
    errorType: 'Sandbox.Timedout',
    errorMessage: `RequestId: ${requestId} Error: Task timed out after ${seconds.toFixed(2)} seconds`,
  },
});

function outcomeOf({ outcome }: Code, requestId: string): RunOutcome {
  if (outcome.kind === 'return') return { kind: 'returned', value: outcome.value };
  if (outcome.kind === 'throw') {
    const { errorType, errorMessage } = outcome;
    return { kind: 'failed', by: 'throw', error: { errorType, errorMessage } };
  }
  const errorMessage = `RequestId: ${requestId} Error: Runtime exited with error: signal: killed`;
  return { kind: 'failed', by: 'exit', error: { errorType: 'Runtime.ExitError', errorMessage } };
}
