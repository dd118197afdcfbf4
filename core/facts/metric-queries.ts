import { type MetricDataQuery } from '@aws-sdk/client-cloudwatch';
import { isMetricsQuery } from '../model/metrics-insights/parse.ts';

/** The most queries that one call may hold. */
const queriesPerCall = 500;

/** One metric at one-minute resolution. */
export const metricQuery = (
  id: string,
  namespace: string,
  name: string,
  dimensions: Readonly<Record<string, string>>,
  stat: string,
): MetricDataQuery => ({
  Id: id,
  MetricStat: {
    Metric: {
      Namespace: namespace,
      MetricName: name,
      Dimensions: Object.entries(dimensions).map(([Name, Value]) => ({ Name, Value })),
    },
    Period: 60,
    Stat: stat,
  },
});

/** A Metrics Insights query, of which CloudWatch takes one in a call. */
const isInsightsQuery = ({ Expression = '' }: MetricDataQuery): boolean =>
  isMetricsQuery(Expression);

/** The queries of each call: at most 500 together, and among them at most one Metrics Insights query. */
export function callsOf(queries: readonly MetricDataQuery[]): MetricDataQuery[][] {
  const calls: MetricDataQuery[][] = [];
  for (const query of queries) {
    const last = calls.at(-1);
    const fits =
      last &&
      last.length < queriesPerCall &&
      !(isInsightsQuery(query) && last.some(isInsightsQuery));
    if (fits) last.push(query);
    else calls.push([query]);
  }
  return calls;
}
