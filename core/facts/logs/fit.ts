import type { Environment } from '../../aws/environment.ts';
import type { Reservation } from '../../aws/query-budget.ts';
import type { Gap, Reading } from '../../model/reading.ts';
import type { Window } from '../window.ts';
import { narrowed, overCap, unknownSize } from './gaps.ts';
import type { LogScope } from './volumes.ts';

const minute = 60_000;
/** Minutes that are searched at least: fewer show too little to be worth a query. */
const shortest = 5;
/** Bytes that are set aside to search log groups of which nothing is known. A search that scans more is stopped. */
const blindBytes = 1e9;

/** What of a search may be made. */
export interface Fitted {
  readonly groups: readonly string[];
  readonly window: Window;
  readonly reservation: Reservation;
  /** What is left out of it; null: nothing. */
  readonly leftOut: Gap | null;
}

/**
 * Sets aside what a search will scan. Where that would pass the cap, the search is cut to the first groups, and then to the
 * newest minutes of the first one.
 * @param groups the most wanted first
 * @returns a gap where nothing fits
 */
export async function fit(
  environment: Environment,
  scope: LogScope,
  groups: readonly string[],
): Promise<Reading<Fitted>> {
  const { queries } = environment;
  const { volumes } = scope;
  const window = { start: scope.start, end: scope.end };
  const most = (some: readonly string[], of: Window) => volumes.sizeOf(some, of)?.most ?? null;
  await volumes.ready();
  // Without own figures, all of the account stands for them, which is often little enough.
  const bound = most(groups, window);
  const quick = bound === null ? null : await queries.reserve(bound);
  if (quick) return whole(groups, window, quick);
  await volumes.read(groups);
  const need = most(groups, window);
  if (need === null) return blindly(environment, groups, window);
  const exact = need < (bound ?? Infinity) ? await queries.reserve(need) : null;
  if (exact) return whole(groups, window, exact);

  queries.refuse();
  const left = await queries.left();
  for (const cut of cutsOf(groups, window)) {
    const bytes = most(cut.groups, cut.window);
    if (bytes === null || bytes > left) continue;
    // oxlint-disable-next-line no-await-in-loop -- the next cut is needed only where this one is not to be had
    const reservation = await queries.reserve(bytes);
    if (!reservation) continue;
    const extent = { from: cut.window.start, searched: cut.groups.length, groups: groups.length };
    return { known: { ...cut, reservation, leftOut: narrowed(environment, need, extent) } };
  }
  return { gap: overCap(environment, need) };
}

const whole = (groups: readonly string[], window: Window, reservation: Reservation) => ({
  known: { groups, window, reservation, leftOut: null },
});

/** Nothing is known: a bounded search. */
async function blindly(
  environment: Environment,
  groups: readonly string[],
  window: Window,
): Promise<Reading<Fitted>> {
  const { queries } = environment;
  const reservation = await queries.reserve(blindBytes);
  if (!reservation) {
    queries.refuse();
    return { gap: unknownSize(environment) };
  }
  return whole(groups, window, reservation);
}

/** Smaller and smaller searches. */
function* cutsOf(groups: readonly string[], window: Window) {
  for (let count = groups.length - 1; count > 0; count -= 1)
    yield { groups: groups.slice(0, count), window };
  const first = groups.slice(0, 1);
  const length = Math.ceil((Date.parse(window.end) - Date.parse(window.start)) / minute);
  for (let minutes = length - 1; minutes >= shortest; minutes -= 1)
    yield { groups: first, window: newest(window, minutes) };
}

/** The newest minutes of a window. */
function newest({ start, end }: Window, minutes: number): Window {
  const from = new Date(Date.parse(end) - minutes * minute).toISOString();
  return { start: from > start ? from : start, end };
}
