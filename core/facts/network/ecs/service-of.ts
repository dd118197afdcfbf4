import type { Deployment, Service } from '@aws-sdk/client-ecs';
import type { EcsDeployment, EcsService } from '../../../model/facts/ecs-service.ts';
import type { Window } from '../../window.ts';

/** What one call says of a service. */
export type PlainService = Omit<EcsService, 'minutes' | 'scaling'>;

/** @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-event-messages-list.html */
const noRoom =
  /unable to (?:consistently )?(?:place|start)|reached the limit|capacity is unavailable/i;
const settled = /reached a steady state/i;
/** Characters of an event that are kept. */
const longest = 300;

/** A service as ECS describes it. */
export function serviceOf(raw: Service, window: Window): PlainService {
  const stack = (raw.tags ?? []).find(({ key }) => key === 'aws:cloudformation:stack-name')?.value;
  const unplaced = unplacedOf(raw, window);
  return {
    arn: raw.serviceArn ?? '',
    name: raw.serviceName ?? '',
    clusterArn: raw.clusterArn ?? '',
    targetGroupArns: (raw.loadBalancers ?? []).flatMap((one) => one.targetGroupArn ?? []),
    desired: raw.desiredCount ?? 0,
    running: raw.runningCount ?? 0,
    pending: raw.pendingCount ?? 0,
    controller: raw.deploymentController?.type ?? 'ECS',
    scheduling: raw.schedulingStrategy ?? 'REPLICA',
    deployments: (raw.deployments ?? []).map(deploymentOf).toSorted(newestFirst),
    ...(unplaced && { unplaced }),
    ...(stack !== undefined && { stack }),
  };
}

const deploymentOf = (raw: Deployment): EcsDeployment => ({
  status: raw.status ?? '',
  taskDefinition: raw.taskDefinition ?? '',
  createdAt: raw.createdAt?.toISOString() ?? '',
  ...(raw.rolloutState && { rollout: raw.rolloutState }),
  failedTasks: raw.failedTasks ?? 0,
});

const newestFirst = (a: EcsDeployment, b: EcsDeployment): number =>
  b.createdAt.localeCompare(a.createdAt);

/** The newest event of a task without room, unless the service has all its tasks since. */
function unplacedOf({ events = [] }: Service, { start }: Window): EcsService['unplaced'] {
  const recent = events
    .flatMap(({ createdAt, message }) =>
      createdAt && message ? [{ at: createdAt.toISOString(), message }] : [],
    )
    .filter(({ at }) => at >= start)
    .toSorted((a, b) => b.at.localeCompare(a.at));
  const found = recent.find(({ message }) => noRoom.test(message));
  const since = recent.find(({ message }) => settled.test(message))?.at ?? '';
  return found && found.at > since
    ? { at: found.at, message: found.message.slice(0, longest) }
    : undefined;
}
