import type { LogGroup, ResultRow } from '../state.ts';
import { rangeOf } from '../store.ts';
import type { Query } from './commands.ts';
import { type Row, rowOf, textOf } from './row.ts';

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
  const events = groups.flatMap(({ group, log }) => {
    const { from, to } = rangeOf(group, start, end);
    const part = group.events.slice(from, to);
    scanned += part.length;
    bytes += part.reduce((sum, event) => sum + event.message.length, 0);
    return part.map((event) => ({ event, log }));
  });
  if (groups.length > 1) events.sort((a, b) => a.event.timestamp - b.event.timestamp);
  // Newest first, unless the query sorts.
  let rows: readonly Row[] = events.toReversed().map(({ event, log }) => rowOf(event, log));
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
function shownOf(row: Row, shown: readonly string[] | undefined): ResultRow {
  const names = shown ? [...shown, '@ptr'] : [...row.made.keys()];
  return names.flatMap((field) => {
    const value = row.get(field);
    return value === null ? [] : [{ field, value: textOf(value) }];
  });
}
