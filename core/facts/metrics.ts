import type { MetricDataQuery } from '@aws-sdk/client-cloudwatch';
import type { Environment } from '../aws/environment.ts';
import type { CallName } from '../model/calls.ts';
import type { Metrics } from '../model/facts/metrics.ts';
import type { Reading } from '../model/reading.ts';
import type { Target } from '../model/target.ts';
import { metricData, metricQuery, minutesOf } from './metric-data.ts';
import { reading } from './reading.ts';
import type { Window } from './window.ts';

export const metricsReads: readonly CallName[] = ['cloudwatch:GetMetricData'];

/**
 * The name under which CloudWatch files a REST API: without its non-ASCII characters, and the id where nothing is left.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-metrics-and-dimensions.html
 */
export function metricName({ apiName, apiId }: Pick<Target, 'apiName' | 'apiId'>): string {
  const ascii = apiName.replace(/[^ -~]/g, '');
  return ascii.trim() === '' ? apiId : ascii;
}

/** The statistic that stands for the slowest requests; see {@link withoutPercentiles}. */
type Slowest = 'p99' | 'Maximum';

/** The stage's traffic, errors and latencies, minute by minute. */
export const readMetrics = (
  environment: Environment,
  target: Target,
  window: Window,
): Promise<Reading<Metrics>> =>
  reading('cloudwatch:GetMetricData', async () => {
    const read = (slowest: Slowest) => metricData(environment, window, queriesOf(target, slowest));
    const series = await read('p99').catch(withoutPercentiles(() => read('Maximum')));
    const value = (id: string, at: string) => series.get(id)?.get(at);
    const minutes = minutesOf(window).map((at) => ({
      at,
      requests: value('requests', at) ?? 0,
      serverErrors: value('serverErrors', at) ?? 0,
      clientErrors: value('clientErrors', at) ?? 0,
      latencyP99: value('latencyP99', at) ?? null,
      integrationLatencyP99: value('integrationLatencyP99', at) ?? null,
      integrationLatencyMax: value('integrationLatencyMax', at) ?? null,
    }));
    return { minutes };
  });

function queriesOf(target: Target, slowest: Slowest): MetricDataQuery[] {
  const dimensions = { ApiName: metricName(target), Stage: target.stage };
  const query = (id: string, name: string, stat: string) =>
    metricQuery(id, 'AWS/ApiGateway', name, dimensions, stat);
  return [
    query('requests', 'Count', 'Sum'),
    query('serverErrors', '5XXError', 'Sum'),
    query('clientErrors', '4XXError', 'Sum'),
    query('latencyP99', 'Latency', slowest),
    query('integrationLatencyP99', 'IntegrationLatency', slowest),
    query('integrationLatencyMax', 'IntegrationLatency', 'Maximum'),
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
