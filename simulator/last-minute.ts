import type { GetMetricDataOutput } from '@aws-sdk/client-cloudwatch';
import type { Simulation } from './simulation.ts';

/** What CloudWatch says about one API stage in the minute before `at`. */
export interface MinuteOfTraffic {
  readonly requests: number;
  readonly serverErrors: number;
  readonly clientErrors: number;
  /** Milliseconds, p99. */
  readonly latency: number;
}

/** The world's first API and stage, in the minute before `at`. */
export function lastMinute(simulation: Simulation, at: Date): MinuteOfTraffic {
  const query = (id: string, name: string, stat: string) => ({
    Id: id,
    MetricStat: {
      Metric: {
        Namespace: 'AWS/ApiGateway',
        MetricName: name,
        Dimensions: [
          { Name: 'ApiName', Value: String(simulation.names['apiName']) },
          { Name: 'Stage', Value: String(simulation.names['stage']) },
        ],
      },
      Period: 60,
      Stat: stat,
    },
  });
  const output = simulation.account.call('cloudwatch', 'GetMetricData', {
    StartTime: new Date(at.getTime() - 60_000),
    EndTime: at,
    MetricDataQueries: [
      query('requests', 'Count', 'SampleCount'),
      query('serverErrors', '5XXError', 'Sum'),
      query('clientErrors', '4XXError', 'Sum'),
      query('latency', 'Latency', 'p99'),
    ],
  }) as GetMetricDataOutput;
  const value = (id: string) =>
    output.MetricDataResults?.find(({ Id }) => Id === id)?.Values?.[0] ?? 0;
  return {
    requests: value('requests'),
    serverErrors: value('serverErrors'),
    clientErrors: value('clientErrors'),
    latency: value('latency'),
  };
}
