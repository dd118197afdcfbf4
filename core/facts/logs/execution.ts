import type { Environment } from '../../aws/environment.ts';
import type { Symptom } from '../../model/alarm.ts';
import type { Stage } from '../../model/facts/configuration.ts';
import type { LogLine } from '../../model/facts/logs.ts';
import type { Reading } from '../../model/reading.ts';
import type { Target } from '../../model/target.ts';
import type { Window } from '../window.ts';
import { inSlashes, insights, type Row, timeOf } from './insights.ts';

/** The log group into which API Gateway writes the execution log of a stage. */
export const executionLogGroup = ({ apiId, stage }: Pick<Target, 'apiId' | 'stage'>): string =>
  `API-Gateway-Execution-Logs_${apiId}/${stage}`;

/** Whether any method of the stage writes an execution log at all. */
const isOn = (stage: Stage, level?: 'INFO'): boolean =>
  Object.values(stage.methodSettings).some(({ loggingLevel = 'OFF' }) =>
    level ? loggingLevel === level : loggingLevel !== 'OFF',
  );

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
  stage: Stage,
  symptom: Symptom,
  window: Window,
  statuses: boolean,
): Promise<Reading<LogLine[]>> {
  if (!isOn(stage)) {
    return { gap: { what: 'logs:StartQuery', because: 'The stage writes no execution log.' } };
  }
  const status = `${statusClass(symptom)}[0-9][0-9]`;
  const patterns = [...failures, `Received response\\. Status: ${status}`];
  if (statuses) patterns.push(`completed with status: ${status}`);
  const query = { groups: [executionLogGroup(target)], patterns: [patterns.join('|')] };
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
  stage: Stage,
  lines: readonly LogLine[],
  window: Window,
): Promise<LogLine[]> {
  const ids = lines.flatMap(({ text }) => /^\(([\w-]+)\)/.exec(text)?.[1] ?? []);
  const wanted = [...new Set(ids)].slice(0, lookUpLimit);
  if (wanted.length === 0 || !isOn(stage, 'INFO')) return [];
  const patterns = ['HTTP Method: ', wanted.map(inSlashes).join('|')];
  const rows = await insights(environment, window, {
    groups: [executionLogGroup(target)],
    patterns,
  });
  return 'gap' in rows ? [] : rows.known.map(lineOf);
}

/** A row as a line of a log. */
export const lineOf = (row: Row): LogLine => ({ at: timeOf(row), text: row['@message'] ?? '' });
