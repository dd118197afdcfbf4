import type { Environment } from '../../../aws/environment.ts';
import type { EcsService } from '../../../model/facts/ecs-service.ts';
import type { ReadName } from '../../../model/reads.generated.ts';
import { metricData } from '../../metric-data.ts';
import { metricQuery } from '../../metric-queries.ts';
import { minutesOf } from '../../metric-series.ts';
import { reading } from '../../reading.ts';
import type { Window } from '../../window.ts';
import type { PlainService } from './service-of.ts';

/** The call of this file. */
export const usageReads: readonly ReadName[] = ['cloudwatch:GetMetricData'];

/**
 * What the tasks of a service used, minute by minute. Each task is one sample of a minute, so that samples count tasks.
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/available-metrics.html
 */
export const readMinutes = (
  environment: Environment,
  window: Window,
  { name, clusterArn }: PlainService,
): Promise<EcsService['minutes']> =>
  reading('cloudwatch:GetMetricData', async () => {
    const dimensions = { ClusterName: clusterArn.split('/').at(-1) ?? '', ServiceName: name };
    const query = (id: string, metric: string, stat: string) =>
      metricQuery(id, 'AWS/ECS', metric, dimensions, stat);
    const series = await metricData(environment, window, [
      query('cpu', 'CPUUtilization', 'Average'),
      query('tasks', 'CPUUtilization', 'SampleCount'),
      query('memory', 'MemoryUtilization', 'Average'),
    ]);
    return minutesOf(window).flatMap((at) => {
      const cpu = series.get('cpu')?.get(at);
      if (cpu === undefined) return [];
      const memory = series.get('memory')?.get(at) ?? null;
      return [{ at, cpu, memory, tasks: series.get('tasks')?.get(at) ?? 0 }];
    });
  });
