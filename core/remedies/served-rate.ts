import type { Facts } from '../model/facts.ts';
import { known } from '../model/reading.ts';
import { type RouteRef, serves } from '../model/route.ts';

/** Minutes with requests before the symptom from which a served rate can be taken. */
const enough = 3;
/** The share of server errors up to which a minute was served. */
const tolerated = 0.01;

/**
 * Requests a second that a method was seen to serve before a symptom began, in the busiest minute without server errors.
 * @param since ISO 8601
 * @returns null where too few such minutes were measured, or errors were usual before as well
 * @throws MissingEvidence without metrics
 */
export function servedRate({ metrics }: Facts, route: RouteRef, since: string): number | null {
  const own = known(metrics).byRoute?.find((one) => serves(route, one.route));
  const before = (own?.minutes ?? []).filter(({ at, requests }) => at < since && requests > 0);
  const served = before.filter(
    ({ requests, serverErrors }) => serverErrors <= requests * tolerated,
  );
  if (served.length < enough || served.length < before.length / 2) return null;
  const rates = served.map(
    ({ requests, serverErrors, clientErrors }) => (requests - serverErrors - clientErrors) / 60,
  );
  return Math.max(...rates);
}
