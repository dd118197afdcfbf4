import { type Configuration, v2StageOf } from '../model/facts/configuration.ts';
import { knownOr } from '../model/reading.ts';
import { type RouteRef, routeName } from '../model/route.ts';
import { isMeasured as isMeasuredRoute } from './http/measured-routes.ts';
import { isMeasured as isMeasuredMethod } from './rest/measured-routes.ts';

/**
 * The deployed methods or routes whose detailed metrics are on.
 * @param concerned those that matter: each costs four metrics whenever it is read
 */
export function measuredRoutes(
  configuration: Configuration,
  concerned: readonly RouteRef[] | 'all' = 'all',
): RouteRef[] {
  const { routes, rest } = configuration;
  const v2 = v2StageOf(configuration);
  const names = new Set(concerned === 'all' ? [] : concerned.map(routeName));
  return knownOr(routes, [])
    .filter((route) =>
      v2 ? isMeasuredRoute(v2, route) : isMeasuredMethod(rest?.methodSettings ?? {}, route),
    )
    .filter((route) => concerned === 'all' || names.has(routeName(route)))
    .map(({ httpMethod, path }) => ({ httpMethod, path }));
}
