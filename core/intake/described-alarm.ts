import type { MetricAlarm } from '@aws-sdk/client-cloudwatch';
import type { Dimensions, MetricQuery } from './event-schema.ts';

/** The SDK's shape of an alarm's metrics, in the shape of events. */
export function queriesOf(alarm: MetricAlarm): MetricQuery[] {
  const single = alarm.MetricName
    ? [
        {
          Metric: {
            Namespace: alarm.Namespace,
            MetricName: alarm.MetricName,
            Dimensions: alarm.Dimensions,
          },
        },
      ]
    : [];
  const stats = single.map((MetricStat) => ({
    MetricStat,
    Expression: undefined,
    AccountId: undefined,
  }));
  return [...stats, ...(alarm.Metrics ?? [])].map(({ MetricStat, Expression, AccountId }) => ({
    ...(Expression !== undefined && { expression: Expression }),
    ...(AccountId !== undefined && { accountId: AccountId }),
    ...(MetricStat?.Metric && {
      metricStat: {
        metric: {
          namespace: MetricStat.Metric.Namespace ?? '',
          name: MetricStat.Metric.MetricName ?? '',
          dimensions: named(
            Object.fromEntries(
              (MetricStat.Metric.Dimensions ?? []).map(({ Name, Value }) => [Name, Value]),
            ),
          ),
        },
      },
    }),
  }));
}

/** The attributes of a time series that name an API. */
export const named = (attributes: Readonly<Record<string, string | undefined>>): Dimensions => ({
  ...(attributes['ApiName'] !== undefined && { ApiName: attributes['ApiName'] }),
  ...(attributes['ApiId'] !== undefined && { ApiId: attributes['ApiId'] }),
  ...(attributes['Stage'] !== undefined && { Stage: attributes['Stage'] }),
});
