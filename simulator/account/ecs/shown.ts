import type { Service } from '@aws-sdk/client-ecs';
import { type EcsState, type StoredService, tasksOf } from './state.ts';

const countsOf = (tasks: ReturnType<typeof tasksOf>) => ({
  runningCount: tasks.filter(({ status }) => status === 'RUNNING').length,
  pendingCount: tasks.filter(({ status }) => status === 'PENDING').length,
});

/** A service as ECS describes it. */
export function shown(state: EcsState, service: StoredService): Service {
  const { subnets, securityGroups, waitsForRoom: _, deployments, ...rest } = service;
  const tasks = tasksOf(state, service.serviceArn);
  return {
    ...rest,
    ...countsOf(tasks),
    deployments: deployments.map((one) => ({
      ...one,
      ...countsOf(tasks.filter(({ deploymentId }) => deploymentId === one.id)),
    })),
    networkConfiguration: { awsvpcConfiguration: { subnets, securityGroups } },
  };
}
