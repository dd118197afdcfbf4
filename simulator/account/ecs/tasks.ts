import type { Ec2State } from '../ec2/state.ts';
import { subnetOf } from '../ec2/state.ts';
import { addressIn } from '../ec2/addresses.ts';
import { inSeconds, type Round, tell } from './round.ts';
import type { EcsState, StoredDefinition, StoredService, StoredTask } from './state.ts';

/** Seconds until a task that was placed runs: its interface is attached and its image pulled. AWS names no figure. */
const startTakes = 40;
/** Seconds after which the scheduler replaces a task that did not start. */
const backoff = 30;

/** In whose name ECS registers targets. */
const byScheduler = (accountId: string): string =>
  `arn:aws:sts::${accountId}:assumed-role/AWSServiceRoleForECS/ecs-service-scheduler`;

/**
 * Places a task of a service; it runs after a while and is registered with the service's target groups then.
 * @param again has the scheduler look again
 * @returns false where there is no room, of which the service's events tell
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-event-messages-list.html
 */
export function launch(
  state: EcsState,
  service: StoredService,
  definition: StoredDefinition,
  round: Round,
  again: (round: Round) => void,
): boolean {
  const used = Object.values(state.tasks).reduce((sum, { vcpu }) => sum + vcpu, 0);
  if (used + definition.vcpu > state.fargateVcpus) {
    tell(
      service,
      round,
      "was unable to place a task. Reason: You've reached the limit on the number of vCPUs you can run concurrently.",
    );
    return false;
  }
  const task = placed(state, service, definition, round);
  state.tasks[task.id] = task;
  tell(service, round, `has started 1 tasks: (task ${task.id}).`);
  inSeconds(round, startTakes, (later) => {
    if (state.tasks[task.id] !== task) return;
    if (round.account.hooks.imageStarts?.(task.image) === false) {
      fail(state, service, task, later);
      inSeconds(later, backoff, again);
      return;
    }
    task.status = 'RUNNING';
    targets(service, task, 'RegisterTargets', later);
    again(later);
  });
  return true;
}

/** Stops a task: its target leaves the group first. */
export function stop(
  state: EcsState,
  service: StoredService,
  task: StoredTask,
  round: Round,
): void {
  if (!state.tasks[task.id]) return;
  delete state.tasks[task.id];
  tell(service, round, `has stopped 1 running tasks: (task ${task.id}).`);
  if (task.status === 'RUNNING') targets(service, task, 'DeregisterTargets', round);
}

function placed(
  { tasks }: EcsState,
  service: StoredService,
  definition: StoredDefinition,
  { account, newUuid, now }: Round,
): StoredTask {
  const ec2 = account.state<Ec2State>('ec2');
  const count = Object.values(tasks).filter((one) => one.serviceArn === service.serviceArn).length;
  const subnetId = service.subnets[count % service.subnets.length] ?? '';
  const taken = Object.values(tasks).map(({ address }) => address);
  return {
    id: newUuid().replaceAll('-', ''),
    serviceArn: service.serviceArn,
    deploymentId: service.deployments[0]?.id ?? '',
    image: definition.image,
    vcpu: definition.vcpu,
    port: service.loadBalancers?.[0]?.containerPort ?? 0,
    address: addressIn(ec2, subnetOf(ec2, subnetId), taken),
    subnetId,
    securityGroups: service.securityGroups,
    status: 'PENDING',
    createdAt: now,
  };
}

function fail(state: EcsState, service: StoredService, task: StoredTask, round: Round): void {
  delete state.tasks[task.id];
  const deployment = service.deployments.find(({ id }) => id === task.deploymentId);
  if (deployment) deployment.failedTasks += 1;
  tell(service, round, `task ${task.id} failed to start: its essential container exited.`);
}

function targets(
  { loadBalancers = [] }: StoredService,
  { address, port }: StoredTask,
  operation: 'RegisterTargets' | 'DeregisterTargets',
  { account }: Round,
): void {
  for (const { targetGroupArn } of loadBalancers)
    account.call(
      'elbv2',
      operation,
      { TargetGroupArn: targetGroupArn, Targets: [{ Id: address, Port: port }] },
      byScheduler(account.accountId),
    );
}
