import type { GetMetricDataOutput } from '@aws-sdk/client-cloudwatch';
import {
  apiNamespace,
  namesOf,
  type StageMetric,
  stageDimensions,
} from '../core/model/api-metrics.ts';
import { apiKindSchema } from '../core/model/target.ts';
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
  const apiKind = apiKindSchema.safeParse(simulation.names['apiKind']).data ?? 'REST';
  const named = { apiName: text('apiName'), apiId: text('apiId'), stage: text('stage') };
  const dimensions = Object.entries(stageDimensions({ ...named, apiKind }));
  const queries = (id: string, metric: StageMetric, stat: string) =>
    namesOf(apiKind, metric).map((MetricName, place) => ({
      Id: `${id}_${place}`,
      MetricStat: {
        Metric: {
          Namespace: apiNamespace,
          MetricName,
          Dimensions: dimensions.map(([Name, Value]) => ({ Name, Value })),
        },
        Period: 60,
        Stat: stat,
      },
    }));
  const output = simulation.account.call('cloudwatch', 'GetMetricData', {
    StartTime: new Date(at.getTime() - 60_000),
    EndTime: at,
    MetricDataQueries: [
      ...queries('requests', 'requests', 'SampleCount'),
      ...queries('serverErrors', 'serverErrors', 'Sum'),
      ...queries('clientErrors', 'clientErrors', 'Sum'),
      ...queries('latency', 'latency', 'p99'),
    ],
  }) as GetMetricDataOutput;
  const results = output.MetricDataResults ?? [];
  // What several metrics count is the sum of them.
  const value = (id: string) =>
    results
      .filter(({ Id = '' }) => Id.startsWith(`${id}_`))
      .reduce((sum, { Values }) => sum + (Values?.[0] ?? 0), 0);
  return {
    requests: value('requests'),
    serverErrors: value('serverErrors'),
    clientErrors: value('clientErrors'),
    latency: value('latency'),
  };
}
