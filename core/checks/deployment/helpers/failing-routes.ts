import { routeName, type RouteRef } from '../../../model/route.ts';
import type { Signals } from '../../../model/signals.ts';
import { isCounted } from '../../../signals/of-kind.ts';

/** The methods that fail more than usual, by their own metrics or else by the logs. Empty: nothing names one. */
export function failingRoutes({ symptom, routes = [], failures }: Signals): RouteRef[] {
  const measured = routes.filter(({ excess }) => excess > 0).map(({ route }) => route);
  if (measured.length > 0) return measured;
  const logged = failures
    .filter((failure) => isCounted(symptom, failure))
    .flatMap(({ route }) => (route === null ? [] : [[routeName(route), route] as const]));
  return [...new Map(logged).values()];
}
