import type { BaseFacts } from '../../../model/facts.ts';
import { knownOr } from '../../../model/reading.ts';
import { type RouteRef, serves } from '../../../model/route.ts';
import type { Signals } from '../../../model/signals.ts';

/** From this share of failing requests on, a backend takes no connection at all. */
export const mostly = 0.8;

/** So many requests say more than chance. */
const enough = 10;

/**
 * The share of the requests to these methods that ends in a 5XX, 0 to 1, in the minutes after the one in which the symptom began: that one
 * is bad only in part.
 * @returns null where the methods' own metrics do not show it
 */
export function failingShare(
  routes: readonly RouteRef[],
  { metrics }: BaseFacts,
  { since }: Pick<Signals, 'since'>,
): number | null {
  const byRoute = knownOr(metrics, null)?.byRoute ?? [];
  const minutes = byRoute
    .filter(({ route }) => routes.some((one) => serves(one, route)))
    .flatMap((one) => one.minutes)
    .filter(({ at }) => since === null || Date.parse(at) > Date.parse(since));
  const requests = minutes.reduce((sum, one) => sum + one.requests, 0);
  const failures = minutes.reduce((sum, one) => sum + one.serverErrors, 0);
  return requests < enough ? null : failures / requests;
}
