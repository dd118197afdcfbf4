import {
  CloudWatchLogsClient,
  GetQueryResultsCommand,
  StopQueryCommand,
} from '@aws-sdk/client-cloudwatch-logs';
import type { Environment } from '../../aws/environment.ts';
import { reading } from '../reading.ts';
import { stoppedText } from './gaps.ts';
import { type Row, rowOf } from './insights-rows.ts';
import type { StartedQuery } from './start-query.ts';

/** Milliseconds until the first look at a query, the factor by which waits grow, the longest, and when we give up. */
const firstWait = 300;
const growth = 1.5;
const longestWait = 500;
const patience = 20_000;

/** What a query answered. */
export interface QueryAnswer {
  /** The newest that match, as many as the query asked for. */
  readonly rows: Row[];
  /** How many match. */
  readonly matched: number;
}

/**
 * Waits for a query, and settles what it scanned. One that takes too long, or scans more than was set aside for it, is stopped.
 * @throws Error where it fails or is stopped
 */
export async function answerOf(
  environment: Environment,
  { queryId, reservation }: StartedQuery,
): Promise<QueryAnswer> {
  const logs = environment.client(CloudWatchLogsClient);
  const deadline = environment.clock.now().getTime() + patience;
  for (let wait = firstWait; ; wait = Math.min(wait * growth, longestWait)) {
    // oxlint-disable-next-line no-await-in-loop -- each look waits for the one before
    const answer = await logs.send(new GetQueryResultsCommand({ queryId }));
    const { status, results = [], statistics } = answer;
    if (status === 'Complete') {
      if (statistics?.bytesScanned !== undefined) reservation.settle(statistics.bytesScanned);
      const matched = Math.max(statistics?.recordsMatched ?? 0, results.length);
      return { rows: results.map(rowOf), matched };
    }
    if (status !== 'Scheduled' && status !== 'Running') {
      throw new Error(`The query ended with status ${status ?? 'Unknown'}.`);
    }
    const scanned = statistics?.bytesScanned ?? 0;
    const isTooLarge = scanned > reservation.bytes;
    if (isTooLarge || environment.clock.now().getTime() + wait > deadline) {
      // oxlint-disable-next-line no-await-in-loop -- the last call of the loop
      await reading('logs:StopQuery', () => logs.send(new StopQueryCommand({ queryId })));
      reservation.settle(Math.max(scanned, reservation.bytes));
      throw new Error(isTooLarge ? stoppedText(environment, reservation.bytes) : tooSlow);
    }
    // oxlint-disable-next-line no-await-in-loop -- the wait is the point
    await environment.clock.sleep(wait);
  }
}

const tooSlow = `The query did not finish within ${patience / 1000} s.`;
