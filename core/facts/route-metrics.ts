import type { MetricDataQuery } from '@aws-sdk/client-cloudwatch';
import { apiNamespace, namesOf, routeDimensions, type StageMetric } from '../model/api-metrics.ts';
import type { Symptom } from '../model/alarm.ts';
import type { RouteMetrics } from '../model/facts/metrics.ts';
import type { Gap } from '../model/reading.ts';
import type { RouteRef } from '../model/route.ts';
import type { Target } from '../model/target.ts';
import { metricQuery } from './metric-queries.ts';
import { type Series, summed } from './metric-series.ts';

/** Up to so many methods, all of their figures are read. */
const mostWhole = 10;
/** Of more, so many are asked how much fails, */
const mostGlanced = 30;
/** and of so many, those that fail most, the other figures are read: each costs as much as a call. */
const mostFailing = 5;

/** By field: the figure that it is, and the statistic that stands for a minute. */
const figures = {
  requests: ['requests', 'Sum'],
  serverErrors: ['serverErrors', 'Sum'],
  clientErrors: ['clientErrors', 'Sum'],
  latencyP99: ['latency', null],
} as const satisfies Record<string, readonly [StageMetric, string | null]>;
type Field = keyof typeof figures;
const fields = Object.keys(figures) as Field[];

/** The figure that shows a symptom. */
const shows: Readonly<Record<Symptom, Field>> = {
  '5xx': 'serverErrors',
  '4xx': 'clientErrors',
  latency: 'latencyP99',
  'no-traffic': 'requests',
};

const idOf = (field: Field, route: number, name: number): string => `r${route}_${field}_${name}`;

/** Reads queries: what `metricData` does of a window. */
type Read = (queries: readonly MetricDataQuery[]) => Promise<ReadonlyMap<string, Series>>;

/** What is asked of methods, some of them by their places in the list. */
const routeQueries = (
  target: Target,
  routes: readonly RouteRef[],
  slowest: string,
  wanted: readonly Field[],
  places: readonly number[],
): MetricDataQuery[] =>
  places.flatMap((at) =>
    wanted.flatMap((field) => {
      const route = routes[at];
      const [metric, stat] = figures[field];
      if (!route) return [];
      const dimensions = routeDimensions(target, route);
      return namesOf(target.apiKind, metric).map((name, index) =>
        metricQuery(idOf(field, at, index), apiNamespace, name, dimensions, stat ?? slowest),
      );
    }),
  );

/** How much of the methods' own metrics was read. */
interface RouteSeries {
  /** The answers to all queries. */
  readonly series: ReadonlyMap<string, Series>;
  /** The methods whose figures are all there, by their places in the list. */
  readonly places: readonly number[];
}

/**
 * Reads the figures of methods in the call that reads the stage's own. Where they are many, what shows the symptom comes first, and
 * a second call reads the rest of the few that fail most: AWS charges for each metric that is asked for.
 * @param own the stage's queries
 */
export async function withRoutes(
  target: Target,
  symptom: Symptom,
  routes: readonly RouteRef[],
  slowest: string,
  own: readonly MetricDataQuery[],
  read: Read,
): Promise<RouteSeries> {
  const all = [...routes.keys()];
  const queries = (wanted: readonly Field[], places: readonly number[]) =>
    routeQueries(target, routes, slowest, wanted, places);
  if (routes.length <= mostWhole)
    return { series: await read([...own, ...queries(fields, all)]), places: all };
  const telling = shows[symptom];
  const first = await read([...own, ...queries([telling], all.slice(0, mostGlanced))]);
  const places = all
    .map((at) => ({ at, sum: totalOf(first, target, telling, at) }))
    .filter(({ sum }) => sum > 0)
    .toSorted((a, b) => b.sum - a.sum)
    .slice(0, mostFailing)
    .map(({ at }) => at);
  if (places.length === 0) return { series: first, places };
  const others = fields.filter((field) => field !== telling);
  return { series: new Map([...first, ...(await read(queries(others, places)))]), places };
}

const valuesOf = (
  series: ReadonlyMap<string, Series>,
  { apiKind }: Target,
  field: Field,
  at: number,
): Series =>
  summed(
    namesOf(apiKind, figures[field][0]).map((_, index) => series.get(idOf(field, at, index)) ?? []),
  );

const totalOf = (...of: Parameters<typeof valuesOf>): number =>
  [...valuesOf(...of).values()].reduce((sum, value) => sum + value, 0);

/** What {@link withRoutes} read, by method. */
export const routeMetricsIn = (
  target: Target,
  routes: readonly RouteRef[],
  { series, places }: RouteSeries,
): RouteMetrics[] =>
  places.flatMap((place) => {
    const route = routes[place];
    if (!route) return [];
    const [requests, serverErrors, clientErrors, latency] = fields.map((field) =>
      valuesOf(series, target, field, place),
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
    return [{ route, minutes }];
  });

/** What was left out, where something was. */
export const routesCut = (routes: readonly RouteRef[], read: number): Gap | undefined =>
  read === routes.length
    ? undefined
    : {
        what: 'cloudwatch:GetMetricData',
        because:
          `Of ${routes.length} methods with detailed metrics, ${Math.min(routes.length, mostGlanced)} were ` +
          `asked whether they fail, and the figures of the ${read} that fail most were read.`,
      };
