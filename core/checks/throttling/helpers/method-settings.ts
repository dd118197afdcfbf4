import { type Configuration, v2StageOf } from '../../../model/facts/configuration.ts';
import type { MethodSetting } from '../../../model/facts/rest.ts';
import type { RouteSettings, V2Stage } from '../../../model/facts/v2-stage.ts';
import { keyOfRoute, type RouteRef } from '../../../model/route.ts';

type Limits = Pick<MethodSetting, 'throttlingRateLimit' | 'throttlingBurstLimit'>;

/** A stage's throttle for one method, and the key under which it is set. */
export interface StageLimit {
  readonly key: string;
  readonly setting: Limits;
}

/** The key of the setting that holds for every method or route without one of its own. */
const everyMethod = '*/*';

/**
 * The throttle that a stage sets for a method: its own if there is one, else the stage's for all methods.
 * @returns null where neither sets a rate or a burst
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-request-throttling.html
 */
function ofMethod(
  methodSettings: Readonly<Record<string, MethodSetting>>,
  route: RouteRef,
): StageLimit | null {
  const keys = Object.keys(methodSettings);
  const own = keys.find((key) => key !== everyMethod && isFor(key, route));
  for (const key of own === undefined ? [everyMethod] : [own, everyMethod]) {
    const setting = methodSettings[key];
    const { throttlingRateLimit: rate, throttlingBurstLimit: burst } = setting ?? {};
    if (setting && (rate !== undefined || burst !== undefined)) return { key, setting };
  }
  return null;
}

/** The same of a route: settings of its own hold as far as they name a limit. */
function ofRoute(
  { routeSettings, defaultRouteSettings }: V2Stage,
  route: RouteRef,
): StageLimit | null {
  const key = keyOfRoute(route);
  const own = limitsIn(routeSettings[key]);
  const setting = { ...limitsIn(defaultRouteSettings), ...own };
  if (Object.keys(setting).length === 0) return null;
  return { key: Object.keys(own).length > 0 ? key : everyMethod, setting };
}

const limitsIn = ({ throttlingRateLimit, throttlingBurstLimit }: RouteSettings = {}): Limits => ({
  ...(throttlingRateLimit !== undefined && { throttlingRateLimit }),
  ...(throttlingBurstLimit !== undefined && { throttlingBurstLimit }),
});

/** Every throttle that a stage sets, with the methods or routes that it holds for; none for an API of another kind. */
export function stageLimits(
  configuration: Pick<Configuration, 'rest' | 'http' | 'websocket'>,
  routes: readonly RouteRef[],
): { readonly limit: StageLimit; readonly routes: readonly RouteRef[] }[] {
  const { rest } = configuration;
  const v2 = v2StageOf(configuration);
  const found = new Map<string, { limit: StageLimit; routes: RouteRef[] }>();
  for (const { httpMethod, path } of routes) {
    const route = { httpMethod, path };
    const limit = v2 ? ofRoute(v2, route) : ofMethod(rest?.methodSettings ?? {}, route);
    if (limit === null) continue;
    const entry = found.get(limit.key) ?? { limit, routes: [] };
    found.set(limit.key, { limit, routes: [...entry.routes, { httpMethod, path }] });
  }
  return [...found.values()];
}

/** Whether a setting's key names this method; keys come with and without a leading slash, which may be escaped. */
export function isFor(key: string, route: RouteRef): boolean {
  const cut = key.lastIndexOf('/');
  const path = unescaped(key.slice(0, cut));
  const method = key.slice(cut + 1);
  return (
    withSlash(path) === withSlash(route.path) &&
    (method === route.httpMethod || method === '*' || route.httpMethod === 'ANY')
  );
}

/** JSON pointers write `/` as `~1` and `~` as `~0`. */
const unescaped = (text: string): string => text.replaceAll('~1', '/').replaceAll('~0', '~');
const withSlash = (path: string): string => (path.startsWith('/') ? path : `/${path}`);
