import type { RouteRef } from '../../../model/route.ts';
import { serves } from '../../../model/route.ts';
import type { Signals } from '../../../model/signals.ts';
import type { Timeouts } from './timeouts.ts';

/** The part of the requests that must fail for all runs to count as running into the limit. */
const nearlyAll = 0.9;

/** A run that lasted longer than the limit by this factor finished under another limit, so a longer one would do. */
const longer = 1.05;

/** Requests from which a share can be taken. */
const enough = 10;

/**
 * Whether every run since the symptom began lasts until the limit, and none is known that needed more and finished: then nothing says
 * that a longer limit would be enough.
 */
export function allWait(
  { reached, own, longest }: Timeouts,
  routes: readonly RouteRef[],
  { routes: seen = [] }: Signals,
): boolean {
  const mine = seen.filter(({ route }) => routes.some((one) => serves(one, route)));
  const requests = mine.reduce((sum, one) => sum + one.requests, 0);
  const failures = mine.reduce((sum, one) => sum + one.failures, 0);
  if (!reached || requests < enough || failures < requests * nearlyAll) return false;
  return longest === null || longest <= own * longer;
}
