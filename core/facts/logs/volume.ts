import type { LogVolumes, Volume } from '../../model/facts/log-volumes.ts';
import type { Window } from '../window.ts';

const minute = 60_000;
/** Minutes after which a metric is there, or nothing was written. */
const settled = 5;
/** How much more a minute may hold that is not measured yet than the fullest one that is. */
const surge = 1.5;
/** What events add that arrive late, and Logs Insights' own way of counting. */
const margin = 1.25;
/** Bytes that the smallest log group may hold more than expected. */
const atLeast = 65_536;

/** What a query over some minutes scans, in bytes. */
export interface Size {
  readonly expected: number;
  /** What is set aside for it. */
  readonly most: number;
}

/**
 * What a log group holds of a window. Minutes that have no data point yet are expected to be as full as the others, unless other
 * groups have one already; of a group that has none at all nothing is known.
 */
export function sizeIn(
  volume: Volume | null,
  { from, readAt, account }: Pick<LogVolumes, 'from' | 'readAt' | 'account'>,
  { start, end }: Window,
): Size | null {
  const measured = (volume ?? []).filter((bytes) => bytes !== null);
  if (!volume || measured.length === 0) return null;
  const first = Date.parse(from);
  const settledAt = Date.parse(readAt) - settled * minute;
  const recent = measured.slice(-settled);
  const usual = recent.reduce((sum, bytes) => sum + bytes, 0) / recent.length;
  const fullest = Math.max(...measured);
  let expected = 0;
  let most = 0;
  for (let at = floor(start); at < Date.parse(end); at += minute) {
    const place = (at - first) / minute;
    const bytes = volume[place] ?? null;
    const isSilent = bytes === null && (account?.[place] ?? null) !== null;
    const isRunning = at + minute > Date.parse(readAt);
    if (bytes !== null && !isRunning) {
      expected += bytes;
      most += bytes;
    } else if (bytes !== null || at >= settledAt || at < first) {
      const share = Math.min(1, (Date.parse(end) - at) / minute);
      expected += isSilent ? 0 : Math.max(bytes ?? 0, usual * share);
      most += Math.max(bytes ?? 0, fullest * surge);
    }
  }
  return { expected: Math.round(expected), most: Math.ceil(most * margin) + atLeast };
}

const floor = (at: string): number => Math.floor(Date.parse(at) / minute) * minute;
