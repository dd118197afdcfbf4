import { noiseIn } from '../noise.ts';
import type { LogGroup, ResultRow } from '../state.ts';
import { rangeOf } from '../store.ts';
import { type LogRecord, type Query, valueOf } from './query.ts';

/** Rows of a result where neither the query nor the call sets a limit. */
const defaultLimit = 1000;

export interface Outcome {
  readonly results: ResultRow[];
  readonly matched: number;
  readonly scanned: number;
  readonly bytes: number;
}

/** Moments in milliseconds since 1970; start and end are both included. */
interface Range {
  readonly start: number;
  readonly end: number;
  readonly limit: number | undefined;
  readonly now: number;
}

/** Runs a query over the events of the groups in a range. */
export function run(
  query: Query,
  groups: readonly { group: LogGroup; log: string }[],
  { start, end, limit, now }: Range,
): Outcome {
  const records = groups.flatMap(({ group, log }) => {
    const { from, to } = rangeOf(group, start, end);
    return group.events.slice(from, to).map((event): LogRecord => ({ event, log }));
  });
  if (groups.length > 1) records.sort((a, b) => a.event.timestamp - b.event.timestamp);
  const ordered = query.oldestFirst ? records : records.toReversed();
  const matching = ordered.filter((record) => query.filters.every((test) => test(record)));
  const most = query.limit ?? limit ?? defaultLimit;
  return {
    results: matching.slice(0, most).map((record) =>
      [...query.shown, '@ptr' as const].map((field) => ({
        field,
        value: valueOf(record, field),
      })),
    ),
    matched: matching.length,
    scanned: records.length,
    bytes:
      records.reduce((sum, { event }) => sum + event.message.length, 0) +
      groups.reduce((sum, { group }) => sum + noiseIn(group, start, Math.min(end, now)), 0),
  };
}
