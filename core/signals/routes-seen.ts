import type { Symptom } from '../model/alarm.ts';
import type { Metrics, RouteMetrics } from '../model/facts/metrics.ts';
import { serves } from '../model/route.ts';
import type { Failure, RouteSeen } from '../model/signals.ts';
import { began } from './began.ts';
import { onset } from './onset.ts';
import { byChance, totalOf, usualShare } from './usual.ts';

/** A method is slow from this 99th percentile on, in milliseconds. */
const slow = 1000;

type Minutes = RouteMetrics['minutes'];

/**
 * What detailed metrics say of each method since the symptom began.
 * @param since ISO 8601, the stage's first bad minute; null: the whole window counts
 * @param logged failed requests of the alarm's kind
 * @returns undefined where no method has detailed metrics
 */
export const routesSeen = (
  symptom: Symptom,
  { byRoute }: Metrics,
  since: string | null,
  logged: readonly Failure[] = [],
): RouteSeen[] | undefined =>
  byRoute?.map(({ route, minutes }) => {
    const after = minutes.filter(({ at }) => since === null || at >= since);
    const before = minutes.filter(({ at }) => since !== null && at < since);
    const own = onset(symptom, minutes);
    const lines = logged.filter((failure) => failure.route && serves(route, failure.route));
    return {
      route,
      requests: totalOf(symptom, after).requests,
      ...(symptom === 'latency' ? slowness(before, after) : failures(symptom, before, after)),
      since: own,
      ...(own !== null && { began: began(symptom, own, minutes, lines) }),
    };
  });

function failures(symptom: Symptom, before: Minutes, after: Minutes) {
  const total = totalOf(symptom, after);
  const usual = usualShare(symptom, before, null) ?? 0;
  const isUnusual = total.failures > byChance(total.requests, usual);
  return {
    failures: total.failures,
    excess: isUnusual ? total.failures - total.requests * usual : 0,
  };
}

/** CloudWatch does not count slow requests, so all of a method that is slow are taken for slow. */
function slowness(before: Minutes, after: Minutes) {
  const slowest = slowestOf(after);
  const { requests } = totalOf('latency', after);
  const isSlow = slowest > slow;
  return {
    failures: isSlow ? requests : 0,
    excess: isSlow && slowest > slowestOf(before) ? requests : 0,
  };
}

const slowestOf = (minutes: Minutes): number =>
  Math.max(0, ...minutes.flatMap(({ latencyP99 }) => latencyP99 ?? []));
