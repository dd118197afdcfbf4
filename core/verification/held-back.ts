import type { Metrics } from '../model/facts/metrics.ts';
import type { RouteRef } from '../model/route.ts';

/**
 * The methods that got requests before the symptom and none since, while others did, as their own metrics show: messages of a WebSocket
 * API need a connection, and clients may need the answer of one method for the next.
 * @param since ISO 8601, the first bad minute, which is bad only in part; null where the metrics showed none
 */
export function heldBack({ minutes, byRoute = [] }: Metrics, since: string | null): RouteRef[] {
  const isLater = ({ at }: { readonly at: string }) => since !== null && at > since;
  if (!minutes.some((one) => isLater(one) && one.requests > 0)) return [];
  return byRoute
    .filter((one) => one.minutes.length > 0 && !one.minutes.some(isLater))
    .map(({ route }) => route);
}
