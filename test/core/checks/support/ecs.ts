import type {
  EcsMinute,
  EcsScaling,
  EcsService,
} from '../../../../core/model/facts/ecs-service.ts';
import type { FactsFor } from '../../../../core/model/facts.ts';
import { known, linkPath, minutes as stageMinutes, start, targetGroupArn } from './facts.ts';

export const serviceArn = 'arn:aws:ecs:eu-west-1:111122223333:service/store/stock';
export const clusterArn = 'arn:aws:ecs:eu-west-1:111122223333:cluster/store';
export const definition = 'arn:aws:ecs:eu-west-1:111122223333:task-definition/stock:7';

/** Thirty minutes of four tasks at 40%; from 10:20 on they look like `bad`. */
export const used = (bad: Partial<EcsMinute> = {}, before: Partial<EcsMinute> = {}): EcsMinute[] =>
  Array.from({ length: 30 }, (_, index) => ({
    at: new Date(Date.parse(start) + index * 60_000).toISOString(),
    cpu: 40,
    memory: 50,
    tasks: 4,
    ...(index < 20 ? before : bad),
  }));

/** A service with four tasks that nobody scales and that was deployed long ago. */
export const service = (more: Partial<EcsService> = {}): EcsService => ({
  arn: serviceArn,
  name: 'stock',
  clusterArn,
  targetGroupArns: [targetGroupArn],
  desired: 4,
  running: 4,
  pending: 0,
  controller: 'ECS',
  scheduling: 'REPLICA',
  deployments: [deployment()],
  minutes: known(used({ cpu: 100 })),
  scaling: known(null),
  ...more,
});

export const deployment = (more: Partial<EcsService['deployments'][number]> = {}) => ({
  status: 'PRIMARY',
  taskDefinition: definition,
  createdAt: '2026-01-01T00:00:00.000Z',
  rollout: 'COMPLETED',
  failedTasks: 0,
  ...more,
});

export const scaling = (more: Partial<EcsScaling> = {}): EcsScaling => ({
  min: 2,
  max: 20,
  outSuspended: false,
  inSuspended: false,
  policies: [],
  underWay: false,
  ...more,
});

/** An API whose method goes to the service, and which gets so many times the usual requests from 10:20 on. */
export const behind = (
  more: Partial<EcsService> = {},
  times = 2,
): Partial<FactsFor<'vpc-link'>> => ({
  metrics: known({ minutes: stageMinutes({ requests: 100 * times, serverErrors: 30 }) }),
  'vpc-link': { paths: [linkPath()], ecsServices: known([service(more)]) },
});
