import type { Environment } from '../../aws/environment.ts';
import type { ReadName } from '../../model/reads.generated.ts';
import type { Gap, Reading } from '../../model/reading.ts';
import { reading } from '../reading.ts';
import { type Fitted, fit } from './fit.ts';
import { answerOf, type QueryAnswer } from './insights-answer.ts';
import type { Query } from './insights-query.ts';
import { startQuery } from './start-query.ts';
import type { LogScope } from './volumes.ts';

/** The calls of {@link insights}. */
export const insightsReads: readonly ReadName[] = [
  'cloudwatch:GetMetricData',
  'logs:StartQuery',
  'logs:GetQueryResults',
  'logs:StopQuery',
];

/** What a query found. */
export interface Found extends QueryAnswer {
  /** The log groups that were searched. */
  readonly groups: readonly string[];
  /** What was not searched, because it would have cost too much. */
  readonly leftOut: Gap | null;
}

/**
 * Asks CloudWatch Logs Insights for the newest lines that match every pattern, as far as the incident's budget goes.
 * @returns rows with `@timestamp`, `@message` and `@log`, the newest first; a gap where the query fails, takes too long or would
 * cost too much, and where a part of what was asked shows nothing
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/CWL_QuerySyntax.html
 */
export async function insights(
  environment: Environment,
  scope: LogScope,
  query: Query,
): Promise<Reading<Found>> {
  const fitted = await fit(environment, scope, query.groups);
  if ('gap' in fitted) return fitted;
  const { groups, leftOut } = fitted.known;
  const answer = await made(environment, { ...query, groups }, fitted.known);
  if ('gap' in answer) return answer;
  if (leftOut && answer.known.rows.length === 0) return { gap: leftOut };
  return { known: { ...answer.known, groups, leftOut } };
}

/** Makes a query for which bytes are set aside, and settles them. */
async function made(
  environment: Environment,
  query: Query,
  { window, reservation: first }: Fitted,
): Promise<Reading<QueryAnswer>> {
  const started = await reading('logs:StartQuery', () =>
    startQuery(environment, query, window, first),
  );
  if ('gap' in started) return started;
  const { reservation } = started.known;
  try {
    return await reading('logs:GetQueryResults', () => answerOf(environment, started.known));
  } finally {
    // Where it was not counted, it may have scanned everything.
    reservation.settle(null);
  }
}
