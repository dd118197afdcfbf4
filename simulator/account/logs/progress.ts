import type { LogsState } from './state.ts';

type StartedQuery = LogsState['queries'][string];

/** What a query has scanned at a moment, in milliseconds since 1970: AWS bills a stopped one for as much. */
export function scannedBy({ bytes, startedAt, doneAt, stoppedAt }: StartedQuery, now: number) {
  const until = Math.min(now, stoppedAt ?? now);
  if (until >= doneAt) return bytes;
  return Math.round((bytes * (until - startedAt)) / (doneAt - startedAt));
}
