import type { V2Stage } from '../../model/facts/v2-stage.ts';
import { keyOfRoute, type RouteRef } from '../../model/route.ts';

/**
 * Whether a route's detailed metrics are on: by its own setting, else by that of every route of the stage.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-metrics.html
 */
export const isMeasured = (
  { routeSettings, defaultRouteSettings }: V2Stage,
  route: RouteRef,
): boolean =>
  routeSettings[keyOfRoute(route)]?.detailedMetricsEnabled ??
  defaultRouteSettings.detailedMetricsEnabled ??
  false;
