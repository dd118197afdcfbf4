import { type RouteRef, serves } from '../../../model/route.ts';
import type { Signals } from '../../../model/signals.ts';

/** From this share of failing requests on, a backend takes no connection at all. */
export const mostly = 0.7;

/** The share of the requests to these methods that fails since the symptom began, 0 to 1; null where their metrics do not show it. */
export function failingShare(
  routes: readonly RouteRef[],
  { routes: seen = [] }: Pick<Signals, 'routes'>,
): number | null {
  const own = seen.filter(({ route }) => routes.some((one) => serves(one, route)));
  const requests = own.reduce((sum, one) => sum + one.requests, 0);
  return requests === 0 ? null : own.reduce((sum, one) => sum + one.failures, 0) / requests;
}
