import type { ApiGatewayState } from '../../account/apigateway/state.ts';
import type { LogsState } from '../../account/logs/index.ts';
import { madeGroup, putLogEvents } from '../../account/logs/store.ts';
import { dayOf } from '../../day.ts';
import { isLogged, type Passage } from '../passage.ts';
import { asRole } from '../role.ts';
import type { World } from '../world.ts';

/** Values longer than this are cut. */
const longest = 1000;

/**
 * Writes the passage's lines, if the account has a role that may write them.
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-logging.html
 */
export const writeExecutionLog = (passage: Passage): void =>
  writeLinesTo(groupOf(passage), passage);

/** The same to a log group of another name. */
export function writeLinesTo(group: string, passage: Passage): void {
  const { account, now } = passage.world;
  const role = account.state<ApiGatewayState>('apigateway').account.cloudwatchRoleArn;
  if (!role || !mayWrite(passage.world, role, group)) return;
  if (!isLogged(passage)) return;
  const arrived = now.getTime();
  const logs = account.state<LogsState>('logs');
  // API Gateway makes the group when logging is turned on, before there is anything to say; here the first request does.
  madeGroup(logs, group, arrived);
  if (passage.lines.length === 0) return;
  const events = passage.lines.map(({ text, after }) => ({
    at: new Date(arrived + after),
    message: `(${passage.requestId}) ${cut(text)}`,
  }));
  putLogEvents(logs, group, streamOf(passage), events);
}

function mayWrite(world: World, role: string, group: string): boolean {
  const { region, accountId } = world.account;
  const stream = `arn:aws:logs:${region}:${accountId}:log-group:${group}:log-stream:*`;
  return asRole(world, role, 'logs:PutLogEvents', stream) === 'allowed';
}

const cut = (text: string) =>
  text.length > longest ? `${text.slice(0, longest)} [TRUNCATED]` : text;

function groupOf({ api, stage, canary }: Passage): string {
  return canary
    ? `API-Gateway-Execution-Logs/${api.id}/${stage.stageName}/Canary`
    : `API-Gateway-Execution-Logs_${api.id}/${stage.stageName}`;
}

/** API Gateway spreads a stage's requests over many streams; one per day is as good. */
const streamOf = ({ world, api }: Passage) => `${dayOf(world.now).replaceAll('-', '')}${api.id}`;
