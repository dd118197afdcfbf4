import type { ApiGatewayState } from '../../account/apigateway/state.ts';
import type { LogsState } from '../../account/logs/index.ts';
import { madeGroup, putLogEvents } from '../../account/logs/store.ts';
import type { ExecutionLine, Passage } from '../passage.ts';

/** Values longer than this are cut. */
const longest = 1000;

/**
 * Writes the lines that the stage's logging level lets through, if the account has a role that may write them.
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-logging.html
 */
export function writeExecutionLog(passage: Passage): void {
  const { account, now } = passage.world;
  if (!account.state<ApiGatewayState>('apigateway').account.cloudwatchRoleArn) return;
  const { loggingLevel = 'OFF' } = passage.settings;
  if (loggingLevel === 'OFF') return;
  const arrived = now.getTime();
  const logs = account.state<LogsState>('logs');
  // API Gateway makes the group when logging is turned on, before there is anything to say; here the first request does.
  madeGroup(logs, groupOf(passage), arrived);
  const events: { at: Date; message: string }[] = [];
  for (const line of passage.lines) {
    if (!written(line, passage)) continue;
    const at = new Date(arrived + line.after);
    events.push({ at, message: `(${passage.requestId}) ${cut(line.text)}` });
  }
  if (events.length > 0) putLogEvents(logs, groupOf(passage), streamOf(passage), events);
}

function written({ level }: ExecutionLine, { settings }: Passage): boolean {
  const { loggingLevel, dataTraceEnabled = false } = settings;
  if (level === 'ERROR') return true;
  return level === 'INFO' ? loggingLevel === 'INFO' : dataTraceEnabled;
}

const cut = (text: string) =>
  text.length > longest ? `${text.slice(0, longest)} [TRUNCATED]` : text;

function groupOf({ api, stage, canary }: Passage): string {
  return canary
    ? `API-Gateway-Execution-Logs/${api.id}/${stage.stageName}/Canary`
    : `API-Gateway-Execution-Logs_${api.id}/${stage.stageName}`;
}

/** API Gateway spreads a stage's requests over many streams; one per day tells as much. */
const streamOf = ({ world, api }: Passage) =>
  `${world.now.toISOString().slice(0, 10).replaceAll('-', '')}${api.id}`;
