import type { Configuration } from '../../model/facts/configuration.ts';
import type { MethodSetting } from '../../model/facts/rest.ts';
import { knownOr } from '../../model/reading.ts';
import { type RouteRef, routeName } from '../../model/route.ts';

/**
 * The deployed methods whose detailed metrics are on: by their own setting, else by that of every method of the stage.
 * @param concerned those that matter: each costs four metrics whenever it is read
 * @see https://docs.aws.amazon.com/apigateway/latest/api/API_MethodSetting.html
 */
export function measuredRoutes(
  { routes, rest }: Configuration,
  concerned: readonly RouteRef[] | 'all' = 'all',
): RouteRef[] {
  const settings = rest?.methodSettings ?? {};
  const names = new Set(concerned === 'all' ? [] : concerned.map(routeName));
  return knownOr(routes, [])
    .filter((route) => settingOf(settings, route)?.metricsEnabled === true)
    .filter((route) => concerned === 'all' || names.has(routeName(route)))
    .map(({ httpMethod, path }) => ({ httpMethod, path }));
}

/** Keys hold the path without its first slash, the others escaped; the root's is empty. */
const settingOf = (
  settings: Readonly<Record<string, MethodSetting>>,
  { httpMethod, path }: RouteRef,
): MethodSetting | undefined =>
  [path.slice(1), path.slice(1).replaceAll('/', '~1'), path.replaceAll('/', '~1')]
    .map((resource) => settings[`${resource}/${httpMethod}`])
    .find((setting) => setting !== undefined) ?? settings['*/*'];
