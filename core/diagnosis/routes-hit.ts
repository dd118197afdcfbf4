import type { Diagnosis } from '../model/diagnosis.ts';
import { routeName } from '../model/route.ts';
import type { Failure } from '../model/signals.ts';

/** The methods that failed in the sample, the most hit first. */
export function routesHit(sample: readonly Failure[]): Diagnosis['routesHit'] {
  const hit = new Map<string, Diagnosis['routesHit'][number]>();
  for (const { route } of sample) {
    if (route === null) continue;
    const key = routeName(route);
    hit.set(key, { route, failures: (hit.get(key)?.failures ?? 0) + 1 });
  }
  return [...hit.values()].toSorted(
    (a, b) => b.failures - a.failures || routeName(a.route).localeCompare(routeName(b.route)),
  );
}
