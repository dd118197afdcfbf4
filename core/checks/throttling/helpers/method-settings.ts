import type { MethodSetting, RestStage } from '../../../model/facts/rest.ts';
import type { RouteRef } from '../../../model/route.ts';

/** A stage's throttle for one method, and the key under which it is set. */
export interface StageLimit {
  readonly key: string;
  readonly setting: MethodSetting;
}

/** The key of the setting that holds for every method without one of its own. */
const everyMethod = '*/*';

/**
 * The throttle that a stage sets for a method: its own if there is one, else the stage's for all methods.
 * @returns null where neither sets a rate or a burst
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-request-throttling.html
 */
export function stageLimitOf({ methodSettings }: RestStage, route: RouteRef): StageLimit | null {
  const keys = Object.keys(methodSettings);
  const own = keys.find((key) => key !== everyMethod && isFor(key, route));
  for (const key of own === undefined ? [everyMethod] : [own, everyMethod]) {
    const setting = methodSettings[key];
    const { throttlingRateLimit: rate, throttlingBurstLimit: burst } = setting ?? {};
    if (setting && (rate !== undefined || burst !== undefined)) return { key, setting };
  }
  return null;
}

/** Every throttle that a stage sets, with the methods that it holds for. */
export function stageLimits(
  stage: RestStage,
  routes: readonly RouteRef[],
): { readonly limit: StageLimit; readonly routes: readonly RouteRef[] }[] {
  const found = new Map<string, { limit: StageLimit; routes: RouteRef[] }>();
  for (const { httpMethod, path } of routes) {
    const limit = stageLimitOf(stage, { httpMethod, path });
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
