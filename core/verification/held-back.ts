import type { Metrics } from '../model/facts/metrics.ts';
import type { RouteRef } from '../model/route.ts';

/** So many requests do not stay away by chance. */
const missed = 5;

/**
 * The methods that got requests before the symptom and none since, while others did, as their own metrics show: messages of a WebSocket
 * API need a connection, and clients may need the answer of one method for the next. One that is seldom called is not among them.
 * @param since ISO 8601, the first bad minute, which is bad only in part; null where the metrics showed none
 */
export function heldBack({ minutes, byRoute = [] }: Metrics, since: string | null): RouteRef[] {
  const isLater = ({ at }: { readonly at: string }) => since !== null && at > since;
  const later = minutes.filter(isLater);
  if (!later.some(({ requests }) => requests > 0)) return [];
  const ratio = later.length / Math.max(1, minutes.length - later.length);
  return byRoute
    .filter((one) => !one.minutes.some(isLater))
    .filter((one) => one.minutes.reduce((sum, { requests }) => sum + requests, 0) * ratio >= missed)
    .map(({ route }) => route);
}
