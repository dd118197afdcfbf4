import type { Environment } from '../../aws/environment.ts';
import type { Symptom } from '../../model/alarm.ts';
import type { LogLine } from '../../model/facts/logs.ts';
import type { Gap, Reading } from '../../model/reading.ts';
import type { Target } from '../../model/target.ts';
import type { ServedStage } from '../kind-reader.ts';
import type { LogScope } from './volumes.ts';
import { insights } from './insights.ts';
import { lineOf } from './insights-rows.ts';
import { logOf } from './execution-group.ts';

/** Parts of the lines that report a failure. Healthy lines name throttles and authorization too, so the verbs are part of it. */
export const failures = [
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
  'error evaluating the AWS WAF',
  'required request parameters',
  'match model schema',
];

/** Statuses of the answers that the alarm is about. */
export const statusClass = (symptom: Symptom): string =>
  ({ '5xx': '5', '4xx': '4', latency: '[45]', 'no-traffic': '[45]' })[symptom];

/** Lines of failures: requests with several lines must not crowd out the others. */
const executionLimit = 400;

/** Lines of the execution log. */
export interface ExecutionLines {
  readonly group: string;
  readonly lines: LogLine[];
  /** How many lines report a failure. */
  readonly matched: number;
  /** What was not searched. */
  readonly leftOut: Gap | null;
}

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
  scope: LogScope,
  statuses: boolean,
): Promise<Reading<ExecutionLines>> {
  const group = logOf(target, stage);
  if (group === null) {
    return { gap: { what: 'logs:StartQuery', because: 'The stage writes no execution log.' } };
  }
  const status = `${statusClass(symptom)}[0-9][0-9]`;
  const patterns = [...failures, `Received response\\. Status: ${status}`];
  if (statuses) patterns.push(`completed with status: ${status}`);
  const query = { groups: [group], patterns: [patterns.join('|')] };
  const rows = await insights(environment, scope, { ...query, limit: executionLimit });
  if ('gap' in rows) return rows;
  const { matched, leftOut } = rows.known;
  return { known: { group, lines: rows.known.rows.map(lineOf), matched, leftOut } };
}
