import type { BaseFacts } from '../../../model/facts.ts';
import { knownOr } from '../../../model/reading.ts';
import { type RouteRef, serves } from '../../../model/route.ts';
import type { Signals } from '../../../model/signals.ts';

/** From this share of failing requests on, practically every run ends at its limit. */
const every = 0.9;

/** A limit so many times above the usual time was never what runs need. */
const ample = 4;

/**
 * Whether more time would not help: every request for these methods fails, although before the symptom the slowest were far below the
 * limit. Then runs wait for something that does not come.
 * @param limit milliseconds
 */
export function waitsInVain(
  { metrics }: BaseFacts,
  { routes: seen = [], since }: Signals,
  routes: readonly RouteRef[],
  limit: number,
): boolean {
  const own = seen.filter(({ route }) => routes.some((one) => serves(one, route)));
  const requests = own.reduce((sum, one) => sum + one.requests, 0);
  const excess = own.reduce((sum, one) => sum + one.excess, 0);
  if (since === null || requests === 0 || excess < requests * every) return false;
  const usual = (knownOr(metrics, null)?.byRoute ?? [])
    .filter(({ route }) => routes.some((one) => serves(one, route)))
    .flatMap(({ minutes }) => minutes)
    .flatMap(({ at, latencyP99 }) => (at < since && latencyP99 !== null ? [latencyP99] : []));
  return usual.length > 0 && Math.max(...usual) * ample < limit;
}
