import { otherKind } from '../model/alarm.ts';
import type { BaseFacts } from '../model/facts.ts';
import type { Metrics } from '../model/facts/metrics.ts';
import { knownOr } from '../model/reading.ts';
import { type RouteRef, routeName } from '../model/route.ts';
import type { Signals } from '../model/signals.ts';
import { isCounted } from './of-kind.ts';
import { onset } from './onset.ts';
import { routesSeen } from './routes-seen.ts';
import { sinceItBegan } from './since-it-began.ts';
import { unusual } from './unusual.ts';
import { totalOf } from './usual.ts';

/** So much of what fails must be located for it to be known where requests fail. */
const nearlyAll = 0.9;

/**
 * The methods of which more requests fail than usual, the most hit first, and after them those whose requests fail the other
 * way.
 * @returns null where neither metrics nor logs say of nearly everything that fails which method it is
 */
export function failingRoutes(base: BaseFacts, signals: Signals): RouteRef[] | null {
  const metrics = knownOr(base.metrics, { minutes: [] });
  const { over } = signals;
  const own = located(base, metrics, over ? { ...signals, since: over.since } : signals);
  if (own === null) return null;
  const other = otherHalf(metrics, signals);
  return unique([...own, ...((other && located(base, metrics, other)) ?? [])]);
}

/** The signals of the kind of answer that the alarm does not count; null where these have not become more frequent. */
function otherHalf(metrics: Metrics, signals: Signals): Signals | null {
  const symptom = otherKind[signals.symptom];
  const since = symptom ? onset(symptom, metrics.minutes) : null;
  if (symptom === undefined || since === null) return null;
  const counting = signals.failures.filter((failure) => isCounted(symptom, failure));
  const routes = routesSeen(symptom, metrics, since, counting);
  const { routes: _, ...rest } = signals;
  return { ...rest, symptom, since, ...(routes && { routes }) };
}

function located(base: BaseFacts, metrics: Metrics, signals: Signals): RouteRef[] | null {
  const counted = sinceItBegan(signals).filter((failure) => isCounted(signals.symptom, failure));
  const sample = unusual(base, signals, counted);
  const named = sample.flatMap(({ route }) => route ?? []);
  const lost = sample.filter(({ route, asked }) => route === null && asked === undefined);
  const measured = (signals.routes ?? [])
    .filter(({ excess }) => excess > 0)
    .toSorted((a, b) => b.excess - a.excess)
    .map(({ route }) => route);
  const isNamed = named.length > 0 && lost.length <= sample.length * (1 - nearlyAll);
  if (!isNamed && !isMeasured(metrics, signals)) return null;
  return [...measured, ...byHits(named)];
}

/** Whether the methods' own metrics show nearly all that the stage's show. */
function isMeasured({ minutes, cut }: Metrics, { symptom, since, routes = [] }: Signals): boolean {
  if (!routes.some(({ excess }) => excess > 0)) return false;
  if (symptom === 'latency') return cut === undefined;
  const from = since ?? '';
  const { failures } = totalOf(
    symptom,
    minutes.filter(({ at }) => at >= from),
  );
  return routes.reduce((sum, route) => sum + route.failures, 0) >= failures * nearlyAll;
}

function byHits(named: readonly RouteRef[]): RouteRef[] {
  const hits = new Map<string, number>();
  for (const route of named) hits.set(routeName(route), (hits.get(routeName(route)) ?? 0) + 1);
  return unique(named).toSorted(
    (a, b) => (hits.get(routeName(b)) ?? 0) - (hits.get(routeName(a)) ?? 0),
  );
}

const unique = (routes: readonly RouteRef[]): RouteRef[] => [
  ...new Map(routes.map((route) => [routeName(route), route])).values(),
];
