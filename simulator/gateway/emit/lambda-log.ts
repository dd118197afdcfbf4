import type { LogsState } from '../../account/logs/index.ts';
import { putLogEvents } from '../../account/logs/store.ts';
import type { ResolvedFunction } from '../../account/lambda/functions.ts';
import type { CodeRun } from '../lambda/run.ts';
import type { World } from '../world.ts';

interface Run extends CodeRun {
  readonly requestId: string;
  readonly at: Date;
}

/** The lines that Lambda and the Node.js runtime write for one run, to `/aws/lambda/<function>`. */
export function writeLambdaLog(world: World, resolved: ResolvedFunction, run: Run): void {
  if (world.surroundings.backendLogs === false) return;
  const { functionName, version } = resolved;
  const start = new Date(run.at.getTime() + (run.init ?? 0));
  const end = new Date(start.getTime() + run.duration);
  const day = run.at.toISOString().slice(0, 10).replaceAll('-', '/');
  const lines = [
    { at: start, message: `START RequestId: ${run.requestId} Version: ${version}\n` },
    ...failureLines(run, end).map((message) => ({ at: end, message: `${message}\n` })),
    { at: end, message: `END RequestId: ${run.requestId}\n` },
    { at: end, message: `${report(resolved, run)}\n` },
  ];
  const state = world.account.state<LogsState>('logs');
  putLogEvents(state, `/aws/lambda/${functionName}`, `${day}/[${version}]simulated`, lines);
}

function failureLines({ requestId, duration, outcome }: Run, end: Date): string[] {
  if (outcome.kind === 'returned') return [];
  const time = end.toISOString();
  if (outcome.by === 'timeout') {
    return [`${time} ${requestId} Task timed out after ${(duration / 1000).toFixed(2)} seconds`];
  }
  const { errorType, errorMessage } = outcome.error;
  if (outcome.by === 'exit') return [errorMessage, errorType];
  const stack = [
    `${errorType}: ${errorMessage}`,
    '    at Runtime.handler (file:///var/task/index.mjs:1:1)',
  ];
  const details = JSON.stringify({ errorType, errorMessage, stack });
  return [`${time}\t${requestId}\tERROR\tInvoke Error \t${details}`];
}

function report({ configuration }: ResolvedFunction, run: Run) {
  const { requestId, duration, outcome, init, memory: used } = run;
  const memory = configuration.MemorySize ?? 128;
  const exited = outcome.kind === 'failed' && outcome.by === 'exit';
  const parts = [
    `REPORT RequestId: ${requestId}`,
    `Duration: ${duration.toFixed(2)} ms`,
    `Billed Duration: ${Math.ceil(duration)} ms`,
    `Memory Size: ${memory} MB`,
    `Max Memory Used: ${exited ? memory : (used ?? Math.round(memory * 0.6))} MB`,
  ];
  if (init !== undefined) parts.push(`Init Duration: ${init.toFixed(2)} ms`);
  if (outcome.kind === 'failed' && outcome.by === 'timeout') parts.push('Status: timeout');
  if (exited) parts.push('Status: error', `Error Type: ${outcome.error.errorType}`);
  return `${parts.join('\t')}\t`;
}
