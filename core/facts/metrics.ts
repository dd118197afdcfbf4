import type { MetricDataQuery } from '@aws-sdk/client-cloudwatch';
import type { Environment } from '../aws/environment.ts';
import { apiNamespace, namesOf, stageDimensions, type StageMetric } from '../model/api-metrics.ts';
import type { ReadName } from '../model/reads.generated.ts';
import type { Symptom } from '../model/alarm.ts';
import type { Metrics } from '../model/facts/metrics.ts';
import type { Reading } from '../model/reading.ts';
import type { RouteRef } from '../model/route.ts';
import type { Target } from '../model/target.ts';
import type { Beside } from './logs/volumes.ts';
import { metricData } from './metric-data.ts';
import { metricQuery } from './metric-queries.ts';
import { minutesOf, summed } from './metric-series.ts';
import { reading } from './reading.ts';
import { routeMetricsIn, routesCut, withRoutes } from './route-metrics.ts';
import type { Window } from './window.ts';

/** The call of {@link readMetrics}. */
export const metricsReads: readonly ReadName[] = ['cloudwatch:GetMetricData'];

/** The statistic that stands for the slowest requests; see {@link withoutPercentiles}. */
type Slowest = 'p99' | 'Maximum';

/** What is read beside the stage's own figures. */
interface Asked {
  /** Methods with detailed metrics, whose own figures are read as well. */
  readonly routes?: readonly RouteRef[];
  /** Which of them matter, where they are many: those that show it most. */
  readonly symptom?: Symptom;
  /** What goes along in the first call. */
  readonly beside?: Beside;
}

/**
 * The stage's traffic, errors and latencies, minute by minute.
 * @param asked which methods' own figures matter, and what else goes along in the first call
 */
export const readMetrics = (
  environment: Environment,
  target: Target,
  window: Window,
  { routes = [], symptom = '5xx', beside }: Asked = {},
): Promise<Reading<Metrics>> =>
  reading('cloudwatch:GetMetricData', async () => {
    const read = (slowest: Slowest) =>
      withRoutes(
        target,
        symptom,
        routes,
        slowest,
        [...queriesOf(target, slowest), ...(beside?.queries ?? [])],
        (queries) => metricData(environment, window, queries),
      );
    const found = await read('p99').catch(withoutPercentiles(() => read('Maximum')));
    const { series } = found;
    beside?.take(series);
    const value = (id: string, at: string) => series.get(id)?.get(at);
    const count = (metric: Counted) => {
      const names = namesOf(target.apiKind, metric);
      return summed(names.map((_, index) => series.get(idOf(metric, index)) ?? new Map()));
    };
    const [requests, serverErrors, clientErrors] = counted.map(count);
    const minutes = minutesOf(window).map((at) => ({
      at,
      requests: requests?.get(at) ?? 0,
      serverErrors: serverErrors?.get(at) ?? 0,
      clientErrors: clientErrors?.get(at) ?? 0,
      latencyP99: value('latencyP99', at) ?? null,
      integrationLatencyP99: value('integrationLatencyP99', at) ?? null,
      integrationLatencyMax: value('integrationLatencyMax', at) ?? null,
    }));
    if (routes.length === 0) return { minutes };
    const cut = routesCut(routes, found.places.length);
    return { minutes, byRoute: routeMetricsIn(target, routes, found), ...(cut && { cut }) };
  });

/** Figures that are counts. */
const counted = ['requests', 'serverErrors', 'clientErrors'] as const;
type Counted = (typeof counted)[number];

const idOf = (metric: string, index: number): string => (index === 0 ? metric : metric + index);

function queriesOf(target: Target, slowest: Slowest): MetricDataQuery[] {
  const dimensions = stageDimensions(target);
  const queries = (metric: StageMetric, stat: string, id: string = metric) =>
    namesOf(target.apiKind, metric).map((name, index) =>
      metricQuery(idOf(id, index), apiNamespace, name, dimensions, stat),
    );
  return [
    ...counted.flatMap((metric) => queries(metric, 'Sum')),
    ...queries('latency', slowest, 'latencyP99'),
    ...queries('integrationLatency', slowest, 'integrationLatencyP99'),
    ...queries('integrationLatency', 'Maximum', 'integrationLatencyMax'),
  ];
}

/**
 * Stand-ins for CloudWatch break down over percentiles. Counts must not be lost to that, and the maximum is never below
 * the percentile: an API that is slow is never taken for a quick one.
 */
const withoutPercentiles =
  <T>(again: () => Promise<T>) =>
  (error: unknown): Promise<T> => {
    if (error instanceof Error && '$response' in error && statusOf(error.$response) === 500)
      return again();
    throw error;
  };

const statusOf = (response: unknown): unknown =>
  (response as { readonly statusCode?: unknown } | undefined)?.statusCode;
