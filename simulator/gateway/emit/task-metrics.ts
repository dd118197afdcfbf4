import type { CloudWatchState } from '../../account/cloudwatch/state.ts';
import { putMetric } from '../../account/cloudwatch/metrics.ts';
import { type EcsState, nameIn, tasksOf } from '../../account/ecs/state.ts';
import type { World } from '../world.ts';

const minute = 60_000;
/** Percent of its processor that a task uses without any request. */
const idle = 1;

/**
 * What ECS measures of its services for the minute that ends at `world.now`: one sample of each running task.
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service_utilization.html
 */
export function emitServices({
  account,
  surroundings,
  dataPlane,
  now,
}: Pick<World, 'account' | 'surroundings' | 'dataPlane' | 'now'>): void {
  const ecs = account.state<EcsState>('ecs');
  const state = account.state<CloudWatchState>('cloudwatch');
  const place = now.getTime() / minute - 1;
  for (const { serviceArn, serviceName, clusterArn } of Object.values(ecs.services)) {
    const dimensions = { ClusterName: nameIn(clusterArn), ServiceName: serviceName };
    for (const { id, image, status } of tasksOf(ecs, serviceArn)) {
      if (status !== 'RUNNING') continue;
      const used = dataPlane.tasks.get(id)?.used.get(place) ?? 0;
      const sample = { namespace: 'AWS/ECS', dimensions, at: new Date(place * minute) };
      const value = Math.max(idle, (used / minute) * 100);
      putMetric(state, { ...sample, name: 'CPUUtilization', value });
      const memory = surroundings.images?.[image]?.memory ?? 0;
      putMetric(state, { ...sample, name: 'MemoryUtilization', value: memory });
    }
  }
}
