import type { GetMetricDataOutput } from '@aws-sdk/client-cloudwatch';
import {
  apiNamespace,
  namesOf,
  type StageMetric,
  stageDimensions,
} from '../core/model/api-metrics.ts';
import type { Simulation } from './simulation.ts';

/** What CloudWatch says about one API stage in the minute before `at`. */
export interface MinuteOfTraffic {
  readonly requests: number;
  readonly serverErrors: number;
  readonly clientErrors: number;
  /** Milliseconds, p99. */
  readonly latency: number;
}

/** The world's own API and stage, in the minute before `at`. */
export function lastMinute(simulation: Simulation, at: Date): MinuteOfTraffic {
  const text = (name: string) => String(simulation.names[name]);
  const apiKind = simulation.names['apiKind'] === 'HTTP' ? 'HTTP' : 'REST';
  const place = { apiName: text('apiName'), apiId: text('apiId'), stage: text('stage') };
  const dimensions = Object.entries(stageDimensions({ ...place, apiKind }));
  const query = (id: string, metric: StageMetric, stat: string) => ({
    Id: id,
    MetricStat: {
      Metric: {
        Namespace: apiNamespace,
        MetricName: namesOf(apiKind, metric)[0],
        Dimensions: dimensions.map(([Name, Value]) => ({ Name, Value })),
      },
      Period: 60,
      Stat: stat,
    },
  });
  const output = simulation.account.call('cloudwatch', 'GetMetricData', {
    StartTime: new Date(at.getTime() - 60_000),
    EndTime: at,
    MetricDataQueries: [
      query('requests', 'requests', 'SampleCount'),
      query('serverErrors', 'serverErrors', 'Sum'),
      query('clientErrors', 'clientErrors', 'Sum'),
      query('latency', 'latency', 'p99'),
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
