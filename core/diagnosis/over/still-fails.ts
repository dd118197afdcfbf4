import { serves } from '../../model/route.ts';
import type { Failure, Signals } from '../../model/signals.ts';
import { byChance } from '../../signals/usual.ts';
import type { Judged } from '../judge-fault.ts';

/** So many requests of a route that should have failed and did not clear it: chance does not spare as many. */
const enough = 3;

/**
 * Whether a fault that is proven now makes requests fail although the symptom as a whole has ended: requests failed after that, or
 * those that it explains are of routes that hardly anybody has called since.
 * @param end of the time that was looked at, in milliseconds
 */
export function stillFails(
  { cause, related, explained }: Judged,
  { usual = 0, over }: Signals,
  end: number,
): boolean {
  if (!related || cause.role !== 'breaks' || cause.confidence !== 'certain') return false;
  if (over === undefined) return true;
  // A line without a route may be of what has ended.
  const located = explained.filter(({ at, route }) => at !== '' && route !== null);
  // What fails no more often than is usual has not ended with the symptom because it is not part of it.
  if (usual > 0 && located.length <= byChance(over.requests, usual)) return false;
  const until = Date.parse(over.ended.to);
  if (located.some(({ at }) => Date.parse(at) > until)) return true;
  const lasted = until - Date.parse(over.began.from);
  const share = Math.max(0, end - until) / Math.max(1, lasted);
  return uncleared(located, share);
}

/** Whether a route failed so seldom that its calls since the end may all be still to come. */
function uncleared(failures: readonly Failure[], share: number): boolean {
  const routes = failures.flatMap(({ route }) => route ?? []);
  const distinct = routes.filter(
    (route, index) => routes.findIndex((one) => serves(one, route)) === index,
  );
  return distinct.some(
    (route) => routes.filter((one) => serves(one, route)).length * share < enough,
  );
}
