import type { Environment } from '../../aws/environment.ts';
import type { Symptom } from '../../model/alarm.ts';
import type { LogLine } from '../../model/facts/logs.ts';
import type { Reading } from '../../model/reading.ts';
import type { ApiKind, Target } from '../../model/target.ts';
import type { ServedStage } from '../kind-reader.ts';
import type { Window } from '../window.ts';
import { inSlashes, insights, type Row, timeOf } from './insights.ts';

/** The log group of a stage's execution log, by the kind of its API. */
const groupNames = {
  REST: (apiId, stage) => `API-Gateway-Execution-Logs_${apiId}/${stage}`,
  HTTP: () => null,
  WEBSOCKET: (apiId, stage) => `/aws/apigateway/${apiId}/${stage}`,
} as const satisfies Record<ApiKind, (apiId: string, stage: string) => string | null>;

/**
 * The log group into which API Gateway writes the execution log of a stage; null for a kind of API that has none.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-logging.html
 */
export const executionLogGroup = ({
  apiKind,
  apiId,
  stage,
}: Pick<Target, 'apiKind' | 'apiId' | 'stage'>): string | null => groupNames[apiKind](apiId, stage);

/** The execution log of the stage; null where none of its methods or routes writes it, at any level or at the given one. */
const logOf = (target: Target, { loggingLevels }: ServedStage, level?: 'INFO'): string | null =>
  loggingLevels.some((one) => (level ? one === level : one !== 'OFF'))
    ? executionLogGroup(target)
    : null;

/** Parts of the lines that report a failure. Healthy lines name throttles and authorization too, so the verbs are part of it. */
const failures = [
  'Execution failed',
  'Lambda (execution|invocation) failed',
  'exceeded (throttle|quota) limit',
  'throttle limit exceeded',
  'quota exhausted',
  'not authorized',
  'Unauthorized',
  'Access denied',
  'AccessDenied',
  'Gateway response type',
  'AuthorizerConfigurationException',
  'errorType',
  'Unable to determine service',
];

/** Statuses of the answers that the alarm is about. */
export const statusClass = (symptom: Symptom): string =>
  ({ '5xx': '5', '4xx': '4', latency: '[45]', 'no-traffic': '[45]' })[symptom];

/** Lines of failures: requests with several lines must not crowd out the others. */
const executionLimit = 400;

/**
 * The failure lines of the stage's execution log, the newest first.
 * @param statuses whether the lines are needed that show a request's status: not where the access log does
 * @returns a gap where logging is off: an empty log then says nothing
 */
export async function executionLines(
  environment: Environment,
  target: Target,
  stage: ServedStage,
  symptom: Symptom,
  window: Window,
  statuses: boolean,
): Promise<Reading<LogLine[]>> {
  const group = logOf(target, stage);
  if (group === null) {
    return { gap: { what: 'logs:StartQuery', because: 'The stage writes no execution log.' } };
  }
  const status = `${statusClass(symptom)}[0-9][0-9]`;
  const patterns = [...failures, `Received response\\. Status: ${status}`];
  if (statuses) patterns.push(`completed with status: ${status}`);
  const query = { groups: [group], patterns: [patterns.join('|')] };
  const rows = await insights(environment, window, { ...query, limit: executionLimit });
  return 'gap' in rows ? rows : { known: rows.known.map(lineOf) };
}

/** So many requests are looked up at most; their ids have to fit into one query. */
const lookUpLimit = 40;

/**
 * The `HTTP Method` lines of requests that failed, for a stage whose access log does not name routes.
 * @returns none where the log's level is not INFO, for then there are no such lines
 */
export async function routeLines(
  environment: Environment,
  target: Target,
  stage: ServedStage,
  lines: readonly LogLine[],
  window: Window,
): Promise<LogLine[]> {
  const ids = lines.flatMap(({ text }) => /^\(([\w-]+)\)/.exec(text)?.[1] ?? []);
  const wanted = [...new Set(ids)].slice(0, lookUpLimit);
  const group = logOf(target, stage, 'INFO');
  if (wanted.length === 0 || group === null) return [];
  const patterns = ['HTTP Method: ', wanted.map(inSlashes).join('|')];
  const rows = await insights(environment, window, {
    groups: [group],
    patterns,
  });
  return 'gap' in rows ? [] : rows.known.map(lineOf);
}

/** A row as a line of a log. */
export const lineOf = (row: Row): LogLine => ({ at: timeOf(row), text: row['@message'] ?? '' });
