import type { FunctionConfiguration } from '@aws-sdk/client-lambda';
import { BeyondSimulator } from '../../beyond-simulator.ts';
import type { ResolvedFunction } from '../../account/lambda/functions.ts';
import type { Code } from '../../surroundings.ts';
import { thisTime } from '../sometimes.ts';
import { hasWayOut } from '../../network/way-out.ts';
import type { World } from '../world.ts';
import { asRole } from '../role.ts';
import { isCold, release } from './environments.ts';
import type { LambdaEvent } from './event.ts';
import type { RunOutcome } from './outcome.ts';

/** What one run of a function's code came to. */
export interface CodeRun {
  /** Milliseconds before the handler ran, in a new environment; absent: in one that was there. */
  readonly init?: number;
  /** Milliseconds that the handler ran. */
  readonly duration: number;
  readonly outcome: RunOutcome;
  /** MB; absent: nothing is known of it. */
  readonly memory?: number;
}

/** Runs the code of a version. @param at the moment of the invocation */
export function run(
  world: World,
  { codeKey, configuration, arn }: ResolvedFunction,
  requestId: string,
  at: Date,
  event?: LambdaEvent,
): CodeRun {
  const known = world.surroundings.code[codeKey];
  if (!known)
    throw new BeyondSimulator(
      `A function runs the code "${codeKey}", and nothing says what that does: a break of {"environment": "code", "name": "${codeKey}"} must come first.`,
    );
  const code = thisTime(known, world.random);
  const varied = code.duration * (1 + code.jitter * (world.random() - 0.5));
  const waits = code.callsOut === true && !reachesOut(world, configuration);
  const wanted = waits ? Number.POSITIVE_INFINITY : varied;
  const timeout = configuration.Timeout ?? 3;
  const ended = end(
    asItsRole(world, code, configuration),
    configuration.MemorySize ?? 128,
    wanted,
    timeout,
    requestId,
    event,
  );
  const key = `${arn} ${codeKey}`;
  const cold = code.init !== undefined && isCold(world.dataPlane, key, at.getTime());
  const init = cold ? code.init : undefined;
  const killed = ended.outcome.kind === 'failed' && ended.outcome.by === 'exit';
  if (code.init !== undefined && !killed)
    release(world.dataPlane, key, at.getTime() + (init ?? 0) + ended.duration);
  return {
    ...ended,
    ...(init !== undefined && { init }),
    ...(code.memory !== undefined && { memory: code.memory }),
  };
}

/** Outside of a VPC, a function reaches the internet; within, its subnets' routes decide. */
const reachesOut = (
  { account }: World,
  { VpcConfig }: ResolvedFunction['configuration'],
): boolean => hasWayOut(account, VpcConfig?.SubnetIds ?? []);

/** The code as it runs in its role: a call that the role is not allowed fails the run. */
function asItsRole(world: World, code: Code, configuration: FunctionConfiguration): Code {
  const { needs } = code;
  const { Role = '', FunctionName = '' } = configuration;
  if (!needs) return code;
  const { action, resource } = needs;
  const decision = asRole(world, Role, action, resource, 'lambda.amazonaws.com');
  if (decision === 'allowed') return code;
  const session = `arn:aws:sts::${world.account.accountId}:assumed-role/${Role.split('/').at(-1)}/${FunctionName}`;
  return {
    ...code,
    outcome: {
      kind: 'throw',
      errorType: 'AccessDeniedException',
      errorMessage: `User: ${session} is not authorized to perform: ${action} on resource: ${resource} because no identity-based policy allows the ${action} action`,
    },
  };
}

function end(
  code: Code,
  size: number,
  wanted: number,
  timeout: number,
  requestId: string,
  event?: LambdaEvent,
) {
  const spent = Math.min(wanted, timeout * 1000);
  const duration = Math.round(spent * 100) / 100;
  if (code.memory !== undefined && code.memory > size)
    return { duration, outcome: exits(requestId) };
  if (wanted > timeout * 1000)
    return { duration: timeout * 1000, outcome: timedOut(requestId, timeout) };
  return { duration, outcome: readsOtherwise(code, event) ?? outcomeOf(code, requestId) };
}

const timedOut = (requestId: string, seconds: number): RunOutcome => ({
  kind: 'failed',
  by: 'timeout',
  error: {
    errorType: 'Sandbox.Timedout',
    errorMessage: `RequestId: ${requestId} Error: Task timed out after ${seconds.toFixed(2)} seconds`,
  },
});

/** The process ended, killed or with a status of its own. */
const exits = (requestId: string, status?: number): RunOutcome => ({
  kind: 'failed',
  by: 'exit',
  ...(status === undefined && { killed: true }),
  error: {
    errorType: 'Runtime.ExitError',
    errorMessage: `RequestId: ${requestId} Error: Runtime exited with error: ${status === undefined ? 'signal: killed' : `exit status ${status}`}`,
  },
});

/** What comes of an event that the code does not understand, or of a path that its own router does not know. */
function readsOtherwise({ reads, paths }: Code, event?: LambdaEvent): RunOutcome | undefined {
  if (!event) return undefined;
  if (reads !== undefined && reads !== event.format)
    return { kind: 'failed', by: 'throw', error: missing[reads] };
  if (!paths || paths.some((path) => event.path === path || event.path.startsWith(`${path}/`)))
    return undefined;
  const body = JSON.stringify({ message: `Cannot find ${event.path}` });
  const headers = { 'content-type': 'application/json' };
  return { kind: 'returned', value: { statusCode: 404, headers, body } };
}

/** How a handler fails that looks for the fields of the other form. */
const missing = {
  '1.0': { errorType: 'KeyError', errorMessage: "'httpMethod'" },
  '2.0': {
    errorType: 'TypeError',
    errorMessage: "Cannot read properties of undefined (reading 'http')",
  },
} as const;

/**
 * Bytes of a response that Lambda hands on at most.
 * @see https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html
 */
export const largestResponse = 6_291_556;

const tooLarge: RunOutcome = {
  kind: 'failed',
  by: 'size',
  error: {
    errorType: 'Function.ResponseSizeTooLarge',
    errorMessage: `Response payload size exceeded maximum allowed payload size (${largestResponse} bytes).`,
  },
};

function outcomeOf({ outcome, responseSize = 0 }: Code, requestId: string): RunOutcome {
  if (outcome.kind === 'return')
    return responseSize > largestResponse ? tooLarge : { kind: 'returned', value: outcome.value };
  if (outcome.kind === 'exit') return exits(requestId, outcome.status);
  const { errorType, errorMessage } = outcome;
  return { kind: 'failed', by: 'throw', error: { errorType, errorMessage } };
}
