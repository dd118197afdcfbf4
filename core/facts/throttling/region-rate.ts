import type { Environment } from '../../aws/environment.ts';
import { apiNamespace } from '../../model/api-metrics.ts';
import type { BaseFacts } from '../../model/facts.ts';
import { metricsQuery } from '../../model/metrics-insights/write.ts';
import type { Reading } from '../../model/reading.ts';
import { metricData } from '../metric-data.ts';
import { summed } from '../metric-series.ts';
import { reading } from '../reading.ts';
import type { Window } from '../window.ts';

/** Requests per second in the window's busiest minute, over every API of the region. */
export const readRegionRate = (
  environment: Environment,
  { window }: BaseFacts,
): Promise<Reading<number>> =>
  // REST APIs are filed under their name, HTTP and WebSocket APIs under their id.
  busiestRateOf(environment, window, 'Count', ['ApiName', 'ApiId']);

/** How often per second a metric of API Gateway counted in the window's busiest minute, over every API that has one of the dimensions. */
export const busiestRateOf = (
  environment: Environment,
  window: Window,
  metric: string,
  dimensions: readonly string[],
): Promise<Reading<number>> =>
  reading('cloudwatch:GetMetricData', async () => {
    const queries = dimensions.map((dimension, index) => ({
      Id: `region${index}`,
      Expression: metricsQuery({
        call: 'SUM',
        metric,
        namespace: apiNamespace,
        dimensions: [dimension, 'Stage'],
      }),
      Period: 60,
    }));
    const series = await metricData(environment, window, queries);
    return Math.max(0, ...summed(series.values()).values()) / 60;
  });
