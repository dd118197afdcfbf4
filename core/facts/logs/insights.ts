import {
  CloudWatchLogsClient,
  GetQueryResultsCommand,
  StartQueryCommand,
} from '@aws-sdk/client-cloudwatch-logs';
import type { Environment } from '../../aws/environment.ts';
import type { ReadName } from '../../model/reads.generated.ts';
import type { Reading } from '../../model/reading.ts';
import { reading } from '../reading.ts';
import type { Window } from '../window.ts';
import { type Row, rowOf } from './insights-rows.ts';
import { type Query, textOf } from './insights-query.ts';

/** The calls of {@link insights}. */
export const insightsReads: readonly ReadName[] = ['logs:StartQuery', 'logs:GetQueryResults'];

/** Milliseconds until the first look at a query, the factor by which waits grow, the longest, and when we give up. */
const firstWait = 300;
const growth = 1.5;
const longestWait = 500;
const patience = 20_000;

/** What a query found. */
export interface Found {
  /** The newest that match, as many as the query asked for. */
  readonly rows: Row[];
  /** How many match. */
  readonly matched: number;
}

/**
 * Asks CloudWatch Logs Insights for the newest lines that match every pattern.
 * @returns rows with `@timestamp`, `@message` and `@log`, the newest first; a gap where the query fails or takes too long
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/CWL_QuerySyntax.html
 */
export async function insights(
  environment: Environment,
  window: Window,
  query: Query,
): Promise<Reading<Found>> {
  const logs = environment.client(CloudWatchLogsClient);
  const started = await reading('logs:StartQuery', async () => {
    const { queryId } = await logs.send(
      new StartQueryCommand({
        logGroupNames: [...query.groups],
        startTime: Math.floor(Date.parse(window.start) / 1000),
        endTime: Math.ceil(Date.parse(window.end) / 1000),
        queryString: textOf(query),
      }),
    );
    if (!queryId) throw new Error('The query has no id.');
    return queryId;
  });
  if ('gap' in started) return started;
  return reading('logs:GetQueryResults', () => answerOf(environment, started.known));
}

async function answerOf(environment: Environment, queryId: string): Promise<Found> {
  const logs = environment.client(CloudWatchLogsClient);
  const deadline = environment.clock.now().getTime() + patience;
  for (let wait = firstWait; ; wait = Math.min(wait * growth, longestWait)) {
    // oxlint-disable-next-line no-await-in-loop -- each look waits for the one before
    const answer = await logs.send(new GetQueryResultsCommand({ queryId }));
    const { status, results = [], statistics } = answer;
    if (status === 'Complete') {
      const matched = Math.max(statistics?.recordsMatched ?? 0, results.length);
      return { rows: results.map(rowOf), matched };
    }
    if (status !== 'Scheduled' && status !== 'Running') {
      throw new Error(`The query ended with status ${status ?? 'Unknown'}.`);
    }
    if (environment.clock.now().getTime() + wait > deadline) {
      throw new Error(`The query did not finish within ${patience / 1000} s.`);
    }
    // oxlint-disable-next-line no-await-in-loop -- the wait is the point
    await environment.clock.sleep(wait);
  }
}
