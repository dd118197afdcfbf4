import { inSeconds, type Round, tell } from './round.ts';
import {
  definitionOf,
  type EcsState,
  type StoredDeployment,
  type StoredService,
  tasksOf,
} from './state.ts';
import { launch, stop } from './tasks.ts';

/** Seconds after which the scheduler tries again to place what had no room. AWS names no figure. */
const retryAfter = 30;

/**
 * One round of the service scheduler: starts the tasks that are missing, stops those that are too many, the old ones first, and ends a
 * deployment that is through. The defaults of a rolling update: never fewer tasks than wanted, at most twice as many.
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-type-ecs.html
 */
export function schedule(state: EcsState, service: StoredService, round: Round): void {
  const [primary] = service.deployments;
  if (!primary || state.services[service.serviceArn] !== service) return;
  primary.desiredCount = service.desiredCount;
  start(state, service, primary, round);
  const { own, old, running } = tasksFor(state, service, primary);
  for (const task of own.slice(service.desiredCount)) stop(state, service, task, round);
  const spare = Math.max(0, running + old.length - service.desiredCount);
  for (const task of old.slice(0, spare)) stop(state, service, task, round);
  if (old.length > spare || running < service.desiredCount || primary.rolloutState === 'COMPLETED')
    return;
  service.deployments = [primary];
  primary.rolloutState = 'COMPLETED';
  primary.updatedAt = round.now;
  tell(service, round, 'has reached a steady state.');
}

function start(
  state: EcsState,
  service: StoredService,
  primary: StoredDeployment,
  round: Round,
): void {
  const definition = definitionOf(state, primary.taskDefinition);
  const again = (later: Round) => schedule(state, service, later);
  while (missing(state, service, primary) > 0) {
    if (launch(state, service, definition, round, again)) continue;
    if (service.waitsForRoom || !round.account.hooks.later) return;
    service.waitsForRoom = true;
    return inSeconds(round, retryAfter, (later) => {
      service.waitsForRoom = false;
      again(later);
    });
  }
}

function missing(state: EcsState, service: StoredService, primary: StoredDeployment): number {
  const { own, old } = tasksFor(state, service, primary);
  const { desiredCount } = service;
  return Math.min(desiredCount - own.length, desiredCount * 2 - own.length - old.length);
}

function tasksFor(state: EcsState, service: StoredService, { id }: StoredDeployment) {
  const all = tasksOf(state, service.serviceArn);
  const own = all.filter(({ deploymentId }) => deploymentId === id);
  return {
    own,
    old: all.filter(({ deploymentId }) => deploymentId !== id),
    running: own.filter(({ status }) => status === 'RUNNING').length,
  };
}
