import type { MethodSetting } from '../../model/facts/rest.ts';
import type { RouteRef } from '../../model/route.ts';

/**
 * Whether a deployed method's detailed metrics are on: by its own setting, else by that of every method of the stage.
 * @see https://docs.aws.amazon.com/apigateway/latest/api/API_MethodSetting.html
 */
export const isMeasured = (
  settings: Readonly<Record<string, MethodSetting>>,
  route: RouteRef,
): boolean => settingOf(settings, route)?.metricsEnabled === true;

/** Keys hold the path without its first slash, the others escaped; the root's is empty. */
const settingOf = (
  settings: Readonly<Record<string, MethodSetting>>,
  { httpMethod, path }: RouteRef,
): MethodSetting | undefined =>
  [path.slice(1), path.slice(1).replaceAll('/', '~1'), path.replaceAll('/', '~1')]
    .map((resource) => settings[`${resource}/${httpMethod}`])
    .find((setting) => setting !== undefined) ?? settings['*/*'];
