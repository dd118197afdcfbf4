import type { LogsState } from '../../account/logs/index.ts';
import { putLogEvents } from '../../account/logs/store.ts';
import { dayOf } from '../../day.ts';
import type { ResolvedFunction } from '../../account/lambda/functions.ts';
import { type CodeRun, largestResponse } from '../lambda/run.ts';
import type { World } from '../world.ts';
import { remembered } from '../../remembered.ts';

interface Invoked {
  readonly requestId: string;
  readonly at: Date;
}

/** The lines that Lambda and the Node.js runtime write for one run, to `/aws/lambda/<function>`. */
export function writeLambdaLog(
  world: World,
  resolved: ResolvedFunction,
  run: CodeRun,
  { requestId, at }: Invoked,
): void {
  if (world.surroundings.backendLogs === false) return;
  const { functionName, version } = resolved;
  const start = new Date(at.getTime() + (run.init ?? 0));
  const end = new Date(start.getTime() + run.duration);
  const lines: { at: Date; message: string }[] = [
    { at: start, message: `START RequestId: ${requestId} Version: ${version}\n` },
  ];
  for (const message of failureLines(run, requestId, end))
    lines.push({ at: end, message: `${message}\n` });
  lines.push(
    { at: end, message: `END RequestId: ${requestId}\n` },
    { at: end, message: `${report(resolved, run, requestId)}\n` },
  );
  const state = world.account.state<LogsState>('logs');
  putLogEvents(state, groupOf(functionName), streamOf(`${dayOf(at)}${version}`), lines);
}

const groupOf = remembered((functionName) => `/aws/lambda/${functionName}`);

/** Of a day as `YYYY-MM-DD` and a version, joined. */
const streamOf = remembered(
  (run) => `${run.slice(0, 10).replaceAll('-', '/')}/[${run.slice(10)}]simulated`,
);

function failureLines({ duration, outcome }: CodeRun, requestId: string, end: Date): string[] {
  if (outcome.kind === 'returned') return [];
  const time = end.toISOString();
  if (outcome.by === 'timeout') {
    return [`${time} ${requestId} Task timed out after ${(duration / 1000).toFixed(2)} seconds`];
  }
  const { errorType, errorMessage } = outcome.error;
  if (outcome.by === 'size') return [notPosted(end)];
  if (outcome.by === 'exit') return [errorMessage, errorType];
  const stack = [
    `${errorType}: ${errorMessage}`,
    '    at Runtime.handler (file:///var/task/index.mjs:1:1)',
  ];
  const details = JSON.stringify({ errorType, errorMessage, stack });
  return [`${time}\t${requestId}\tERROR\tInvoke Error \t${details}`];
}

/** What the runtime writes whose response Lambda did not take. */
const notPosted = (end: Date): string =>
  `[ERROR] [${end.getTime()}] LAMBDA_RUNTIME Failed to post handler success response. Http response code: 413. {"errorMessage":"Exceeded maximum allowed payload size (${largestResponse} bytes).","errorType":"RequestEntityTooLarge"}`;

function report({ configuration }: ResolvedFunction, run: CodeRun, requestId: string) {
  const { duration, outcome, init, memory: used } = run;
  const memory = configuration.MemorySize ?? 128;
  const exited = outcome.kind === 'failed' && outcome.by === 'exit';
  const most = exited && outcome.killed ? memory : (used ?? Math.round(memory * 0.6));
  let line = `REPORT RequestId: ${requestId}\tDuration: ${duration.toFixed(2)} ms\tBilled Duration: ${Math.ceil(duration)} ms\tMemory Size: ${memory} MB\tMax Memory Used: ${most} MB\t`;
  if (init !== undefined) line += `Init Duration: ${init.toFixed(2)} ms\t`;
  if (outcome.kind === 'failed' && outcome.by === 'timeout') line += 'Status: timeout\t';
  if (exited) line += `Status: error\tError Type: ${outcome.error.errorType}\t`;
  return line;
}
