import type { Configuration } from '../model/facts/configuration.ts';
import type { RouteSettings, V2Stage } from '../model/facts/v2-stage.ts';
import type { Throttle } from './demand.ts';
import { call, operation } from './operations.ts';
import type { StageThrottle } from './set-throttle.ts';

/** The key that stands for the settings of every route without its own. */
const everyRoute = '*/*';

/**
 * The throttle of a stage of an HTTP API: of one route, by its key, or of all of them. What is written holds every setting that was read, so
 * that it means the same whether AWS merges settings or replaces them.
 * @see https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis-apiid-stages-stagename.html
 */
export function httpStageThrottle(
  { api, stage }: Configuration,
  { defaultRouteSettings, routeSettings }: V2Stage,
  key: string,
): StageThrottle {
  const own = key === everyRoute ? defaultRouteSettings : (routeSettings[key] ?? {});
  const before = { rateLimit: own.throttlingRateLimit, burstLimit: own.throttlingBurstLimit };
  const fieldsOf = (settings: object) =>
    key === everyRoute
      ? { DefaultRouteSettings: settings }
      : { RouteSettings: { [key]: settings } };
  const update = (settings: RouteSettings) =>
    call('apigatewayv2:UpdateStage', {
      ApiId: api.id,
      StageName: stage.name,
      ...fieldsOf(inputOf(settings)),
    });
  return {
    before,
    change(id, after) {
      const changed = { ...own, ...limitsOf(before, after) };
      if (
        changed.throttlingRateLimit === own.throttlingRateLimit &&
        changed.throttlingBurstLimit === own.throttlingBurstLimit
      )
        return null;
      return operation(id, update(changed), {
        expects: fieldsOf(inputOf(own)),
        undo: [update(own)],
      });
    },
  };
}

/** The limits that were set, as they are to be; one that was not set stays so. */
const limitsOf = (before: StageThrottle['before'], after: Throttle): RouteSettings => ({
  ...(before.rateLimit !== undefined && { throttlingRateLimit: after.rateLimit }),
  ...(before.burstLimit !== undefined && { throttlingBurstLimit: after.burstLimit }),
});

const inputOf = (settings: RouteSettings) => ({
  ...(settings.detailedMetricsEnabled !== undefined && {
    DetailedMetricsEnabled: settings.detailedMetricsEnabled,
  }),
  ...(settings.throttlingBurstLimit !== undefined && {
    ThrottlingBurstLimit: settings.throttlingBurstLimit,
  }),
  ...(settings.throttlingRateLimit !== undefined && {
    ThrottlingRateLimit: settings.throttlingRateLimit,
  }),
});
