import type { MetricDataQuery } from '@aws-sdk/client-cloudwatch';
import { apiNamespace, namesOf, routeDimensions, type StageMetric } from '../model/api-metrics.ts';
import type { RouteMetrics } from '../model/facts/metrics.ts';
import type { RouteRef } from '../model/route.ts';
import type { Target } from '../model/target.ts';
import { metricQuery } from './metric-queries.ts';
import { type Series, summed } from './metric-series.ts';

/** So many methods are read at most: with the stage's own queries, theirs fit into one call of 500. */
export const mostRoutes = 120;

/** By field: the figure that it is, and the statistic that stands for a minute. */
const figures = [
  ['requests', 'requests', 'Sum'],
  ['serverErrors', 'serverErrors', 'Sum'],
  ['clientErrors', 'clientErrors', 'Sum'],
  ['latencyP99', 'latency', null],
] as const satisfies readonly (readonly [string, StageMetric, string | null])[];
type Field = (typeof figures)[number][0];

const idOf = (field: Field, route: number, name: number): string => `r${route}_${field}_${name}`;

/** What is asked of each method; none beyond {@link mostRoutes}. */
export const routeQueries = (
  target: Target,
  routes: readonly RouteRef[],
  slowest: string,
): MetricDataQuery[] =>
  routes.slice(0, mostRoutes).flatMap((route, at) =>
    figures.flatMap(([field, metric, stat]) =>
      namesOf(target.apiKind, metric).map((name, index) => {
        const dimensions = routeDimensions(target, route);
        return metricQuery(idOf(field, at, index), apiNamespace, name, dimensions, stat ?? slowest);
      }),
    ),
  );

/** The answers to {@link routeQueries}, by method. */
export const routeMetricsIn = (
  { apiKind }: Target,
  routes: readonly RouteRef[],
  series: ReadonlyMap<string, Series>,
): RouteMetrics[] =>
  routes.slice(0, mostRoutes).map((route, at) => {
    const [requests, serverErrors, clientErrors, latency] = figures.map(([field, metric]) =>
      summed(namesOf(apiKind, metric).map((_, index) => series.get(idOf(field, at, index)) ?? [])),
    );
    const minutes = [...(requests ?? [])]
      .filter(([, count]) => count > 0)
      .toSorted(([a], [b]) => a.localeCompare(b))
      .map(([minute, count]) => ({
        at: minute,
        requests: count,
        serverErrors: serverErrors?.get(minute) ?? 0,
        clientErrors: clientErrors?.get(minute) ?? 0,
        latencyP99: latency?.get(minute) ?? null,
      }));
    return { route, minutes };
  });
