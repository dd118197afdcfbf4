import type { Environment } from '../../aws/environment.ts';
import { apiNamespace } from '../../model/api-metrics.ts';
import type { BaseFacts } from '../../model/facts.ts';
import { metricsQuery } from '../../model/metrics-insights/write.ts';
import type { Reading } from '../../model/reading.ts';
import { metricData } from '../metric-data.ts';
import { summed } from '../metric-series.ts';
import { reading } from '../reading.ts';

/** REST APIs are filed under their name, HTTP and WebSocket APIs under their id. */
const regionQueries = ['ApiName', 'ApiId'].map((dimension, index) => ({
  Id: `region${index}`,
  Expression: metricsQuery({
    call: 'SUM',
    metric: 'Count',
    namespace: apiNamespace,
    dimensions: [dimension, 'Stage'],
  }),
  Period: 60,
}));

/** Requests per second in the window's busiest minute, over every API of the region. */
export const readRegionRate = (
  environment: Environment,
  { window }: BaseFacts,
): Promise<Reading<number>> =>
  reading('cloudwatch:GetMetricData', async () => {
    const series = await metricData(environment, window, regionQueries);
    return Math.max(0, ...summed(series.values()).values()) / 60;
  });
