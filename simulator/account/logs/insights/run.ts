import type { LogGroup, ResultRow } from '../state.ts';
import { rangeOf } from '../store.ts';
import type { Query } from './commands.ts';
import { type Row, EventRow, textOf } from './row.ts';

/** Rows of a result where neither the query nor the call sets a limit. */
const defaultLimit = 1000;

export interface Outcome {
  readonly results: ResultRow[];
  readonly matched: number;
  readonly scanned: number;
  readonly bytes: number;
}

/** Runs a query over the events of the groups from `start` to `end`, in milliseconds, both included. */
export function run(
  query: Query,
  groups: readonly { group: LogGroup; log: string }[],
  { start, end, limit }: { start: number; end: number; limit: number | undefined },
): Outcome {
  let scanned = 0;
  let bytes = 0;
  const parts = groups.map(({ group, log }) => {
    const { from, to } = rangeOf(group, start, end);
    const events = group.events.slice(from, to);
    scanned += events.length;
    for (const event of events) bytes += event.message.length;
    return events.map((event) => ({ at: event.timestamp, row: new EventRow(event, log) }));
  });
  const found = parts.flat();
  if (parts.length > 1) found.sort((a, b) => a.at - b.at);
  // Newest first, unless the query sorts.
  let rows: readonly Row[] = found.toReversed().map(({ row }) => row);
  for (const stage of query.stages) rows = stage(rows);
  const most = query.limit ?? limit ?? defaultLimit;
  return {
    results: rows.slice(0, most).map((row) => shownOf(row, query.shown)),
    matched: rows.length,
    scanned,
    bytes,
  };
}

/** Fields without a value are left out, as the API does. Records that still are log events carry their pointer. */
const shownOf = (row: Row, shown: readonly string[]): ResultRow =>
  [...shown, '@ptr'].flatMap((field) => {
    const value = row.get(field);
    return value === null ? [] : [{ field, value: textOf(value) }];
  });
