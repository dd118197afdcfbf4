import { type RouteRef, serves } from '../../../model/route.ts';
import type { Failure } from '../../../model/signals.ts';

/**
 * The failed requests that are this method's: those that the log names it for; else those whose route the log leaves out, where no
 * other method could have written the same.
 * @param candidates the methods that could
 * @param proven whether the configuration of this method proves the fault
 */
export function ownOrLost(
  failures: readonly Failure[],
  route: RouteRef,
  candidates: readonly RouteRef[],
  proven: boolean,
): Failure[] {
  const own = failures.filter((one) => one.route !== null && serves(route, one.route));
  const elsewhere = failures.some((one) => one.route !== null);
  if (own.length > 0 || elsewhere || !(proven || candidates.length === 1)) return own;
  return failures.filter((one) => one.route === null);
}
