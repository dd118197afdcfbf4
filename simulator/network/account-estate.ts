import type { AcmState } from '../account/acm/index.ts';
import type { OperationAccount } from '../account/hooks.ts';
import type { EcsState, StoredTask } from '../account/ecs/state.ts';
import type { Ec2State } from '../account/ec2/state.ts';
import type { Elbv2State } from '../account/elbv2/state.ts';
import type { Instance } from '@aws-sdk/client-ec2';
import type { Estate } from './estate.ts';

const crossZoneKey = 'load_balancing.cross_zone.enabled';

/** The network as an account has it configured now. It reads the state itself, because every request goes this way. */
export function estateOf(account: OperationAccount): Estate {
  const ec2 = account.state<Ec2State>('ec2');
  const elb = account.state<Elbv2State>('elbv2');
  // An account may be without containers.
  const tasks = account.state<EcsState | undefined>('ecs')?.tasks ?? {};
  return {
    loadBalancer: (arn) => elb.loadBalancers[arn],
    loadBalancers: () => Object.values(elb.loadBalancers),
    listeners: (arn) =>
      Object.values(elb.listeners).filter(({ LoadBalancerArn }) => LoadBalancerArn === arn),
    listener: (arn) => elb.listeners[arn],
    targetGroup: (arn) => elb.targetGroups[arn],
    targets: (arn) => elb.targets[arn] ?? [],
    crossZone: (balancerArn, groupArn) => {
      // An application load balancer always sends across zones.
      if (elb.loadBalancers[balancerArn]?.Type === 'application') return true;
      const own = elb.attributes[groupArn]?.[crossZoneKey];
      return (own ?? elb.attributes[balancerArn]?.[crossZoneKey]) === 'true';
    },
    securityGroups: (ids) => ids.flatMap((id) => ec2.securityGroups[id] ?? []),
    networkAclOf: (subnetId) =>
      Object.values(ec2.networkAcls).find(({ Associations }) =>
        Associations?.some((association) => association.SubnetId === subnetId),
      ),
    subnet: (id) => ec2.subnets[id],
    instance: (target) =>
      ec2.instances[target] ??
      Object.values(ec2.instances).find(({ PrivateIpAddress }) => PrivateIpAddress === target) ??
      taskAt(tasks, target),
    container: (taskId) => tasks[taskId],
    endpointServiceOf: (arn) =>
      Object.values(ec2.endpointServices).find(({ NetworkLoadBalancerArns }) =>
        NetworkLoadBalancerArns?.includes(arn),
      ),
    certificateNames: (arn) =>
      account.state<AcmState>('acm').certificates[arn]?.SubjectAlternativeNames ?? [],
    endpointConnections: (serviceId) =>
      Object.values(ec2.endpointConnections).filter(({ ServiceId }) => ServiceId === serviceId),
  };
}

/** A task with a network interface of its own is to the network what an instance is. */
function taskAt(tasks: EcsState['tasks'], address: string): Instance | undefined {
  const task = Object.values(tasks).find((one) => one.address === address);
  return task?.status === 'RUNNING' ? asInstance(task) : undefined;
}

const asInstance = ({ id, address, subnetId, securityGroups }: StoredTask): Instance => ({
  InstanceId: id,
  PrivateIpAddress: address,
  SubnetId: subnetId,
  SecurityGroups: securityGroups.map((GroupId) => ({ GroupId })),
  State: { Name: 'running' },
});
