import { CloudWatchLogsClient, StartQueryCommand } from '@aws-sdk/client-cloudwatch-logs';
import type { Reservation } from '../../aws/query-budget.ts';
import type { Environment } from '../../aws/environment.ts';
import { isTemporary } from '../../aws/temporary.ts';
import type { Window } from '../window.ts';
import { overCap } from './gaps.ts';
import { type Query, textOf } from './insights-query.ts';

/** Seconds before a query is started again that AWS had no time for. */
const pauses = [0.5, 1, 2, 3, 8];

/** A query that has begun. */
export interface StartedQuery {
  readonly queryId: string;
  /** What is set aside for it. */
  readonly reservation: Reservation;
}

/**
 * Starts a query. It is not left to the SDK to try again: a query whose start was not answered may run, and costs what was set
 * aside for it; the next try needs as much again.
 * @throws Error where AWS refuses, or the budget has no more
 */
export async function startQuery(
  environment: Environment,
  query: Query,
  window: Window,
  first: Reservation,
): Promise<StartedQuery> {
  const logs = environment.client(CloudWatchLogsClient, { once: true });
  let reservation = first;
  for (let tried = 0; ; tried += 1) {
    try {
      // oxlint-disable-next-line no-await-in-loop -- each try waits for the one before it
      const { queryId } = await logs.send(
        new StartQueryCommand({
          logGroupNames: [...query.groups],
          startTime: Math.floor(Date.parse(window.start) / 1000),
          endTime: Math.ceil(Date.parse(window.end) / 1000),
          queryString: textOf(query),
        }),
      );
      if (queryId) return { queryId, reservation };
      throw new Error('The query has no id.');
    } catch (error) {
      const pause = pauses[tried];
      const isRefused = wasRefused(error);
      const isOver = pause === undefined || !isTemporary(error);
      if (!isRefused) reservation.settle(null);
      else if (isOver) reservation.release();
      if (isOver) throw error;
      // oxlint-disable-next-line no-await-in-loop
      await environment.clock.sleep(pause * 1000);
      if (isRefused) continue;
      const { bytes } = reservation;
      // oxlint-disable-next-line no-await-in-loop
      const next = await environment.queries.reserve(bytes);
      if (!next) throw new Error(overCap(environment, bytes).because, { cause: error });
      reservation = next;
    }
  }
}

/** Whether AWS said no: what had no answer, or failed inside, may have begun. */
const wasRefused = (error: unknown): boolean =>
  error instanceof Error && '$fault' in error && error.$fault === 'client';
