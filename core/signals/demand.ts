import type { BaseFacts } from '../model/facts.ts';
import { knownOr } from '../model/reading.ts';
import { type RouteRef, serves } from '../model/route.ts';
import type { Signals } from '../model/signals.ts';

/** What clients asked for before a symptom began and since, in requests per second. */
export interface Demand {
  /** Requests in the minutes that were read from before it began. */
  readonly before: number;
  readonly usual: number;
  readonly now: number;
  /**
   * `flood`: so far beyond the usual that letting all of it through fixes nothing. `growth`: more than usual. `steady`: as usual, so
   * that a limit which refuses it was lowered, perhaps on purpose.
   */
  readonly change: 'steady' | 'growth' | 'flood';
  /** Whether it is of exactly these methods; otherwise it is of the whole stage. */
  readonly exact: boolean;
}

/** From so many times the usual on it is a flood. */
const flood = 5;
/** Up to so many times the usual, it is as usual. */
const steady = 1.5;
/** Minutes and requests before the symptom from which the usual can be taken. */
const enough = { minutes: 3, requests: 20 };
/** Seconds of a minute. */
const minute = 60;

/**
 * What requests for these methods were before the symptom began, and since. Refused requests count, and so do the retries of clients.
 * @param routes of which no one may be without detailed metrics, for the answer to be exact
 * @returns null where too little was seen before, or nothing since: then neither growth nor its absence is known
 */
export function demandOn(
  { metrics }: BaseFacts,
  { since }: Signals,
  routes: readonly RouteRef[] | 'all',
): Demand | null {
  const read = knownOr(metrics, null);
  if (read === null || since === null) return null;
  const { minutes, byRoute = [] } = read;
  const own =
    routes === 'all' ? [] : routes.map((one) => byRoute.find(({ route }) => serves(one, route)));
  const exact = own.length > 0 && own.every((one) => one !== undefined);
  const served = minutes.filter(({ requests }) => requests > 0).map(({ at }) => at);
  const counted = exact ? own.flatMap((one) => one?.minutes ?? []) : minutes;
  const requestsIn = (wanted: readonly string[]) =>
    counted.reduce((sum, { at, requests }) => sum + (wanted.includes(at) ? requests : 0), 0);
  const before = served.filter((at) => at < since);
  // The newest minute is still running.
  const after = served.filter((at) => at >= since).slice(0, -1);
  const was = requestsIn(before);
  if (before.length < enough.minutes || was < enough.requests || after.length === 0) return null;
  const usual = was / before.length / minute;
  const now = requestsIn(after) / after.length / minute;
  const factor = now / usual;
  return {
    before: was,
    usual,
    now,
    change: factor >= flood ? 'flood' : factor > steady ? 'growth' : 'steady',
    exact,
  };
}
