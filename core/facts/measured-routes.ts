import type { Configuration } from '../model/facts/configuration.ts';
import { knownOr } from '../model/reading.ts';
import { type Route, type RouteRef, routeName } from '../model/route.ts';
import { isMeasured as isMeasuredRoute } from './http/measured-routes.ts';
import { isMeasured as isMeasuredMethod } from './rest/measured-routes.ts';

/** So many methods are followed while a change is watched: each costs four metrics at every look. */
const mostFollowed = 3;

/** The methods that looks at a change follow. A cause of all methods shows in the stage's own metrics. */
export const followed = (routes: readonly RouteRef[] | 'all'): readonly RouteRef[] =>
  routes === 'all' ? [] : routes.slice(0, mostFollowed);

/**
 * The deployed methods or routes whose detailed metrics are on. Those that call nothing, as answers to preflight requests do,
 * come last.
 * @param concerned those that matter
 */
export function measuredRoutes(
  { routes, rest, http }: Configuration,
  concerned: readonly RouteRef[] | 'all' = 'all',
): RouteRef[] {
  const names = new Set(concerned === 'all' ? [] : concerned.map(routeName));
  return knownOr(routes, [])
    .filter((route) =>
      http ? isMeasuredRoute(http, route) : isMeasuredMethod(rest?.methodSettings ?? {}, route),
    )
    .filter((route) => concerned === 'all' || names.has(routeName(route)))
    .toSorted((a, b) => Number(isMock(a)) - Number(isMock(b)))
    .map(({ httpMethod, path }) => ({ httpMethod, path }));
}

const isMock = ({ integration }: Route): boolean => integration?.type === 'MOCK';
