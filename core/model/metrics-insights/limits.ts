import type { MetricsQuery } from './parse.ts';

/** Seconds of data that a Metrics Insights query may look back over: three hours. */
export const longestLookBack = 3 * 3600;

/**
 * Why CloudWatch refuses an alarm on a query.
 * @param seconds the alarm's period times its evaluation periods
 * @returns null where it takes it
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Create_Metrics_Insights_Alarm.html
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/cloudwatch-metrics-insights-limits.html
 */
export function alarmRefusal({ groupBy, order }: MetricsQuery, seconds: number): string | null {
  if (groupBy.length > 0 && !order)
    return 'An alarm on several time series needs both GROUP BY and ORDER BY.';
  if (seconds > longestLookBack)
    return `A Metrics Insights query looks back over at most ${longestLookBack / 60} minutes; the alarm asks for ${seconds / 60}.`;
  return null;
}
