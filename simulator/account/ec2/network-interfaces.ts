import type { DescribeNetworkInterfacesCommandInput, NetworkInterface } from '@aws-sdk/client-ec2';
import { estateOf } from '../../network/account-estate.ts';
import { nodesOf } from '../../network/nodes.ts';
import type { OperationContext } from '../define-service.ts';
import type { EcsState } from '../ecs/state.ts';
import { operationsOn } from '../parameters.ts';
import { type Filterable, listed, listing } from './describe.ts';
import { type Ec2State, idFrom } from './state.ts';

const operation = operationsOn<Ec2State>();

/** The interfaces of instances, those of tasks, and those that load balancers keep in their subnets: one for each node. */
function interfacesOf(state: Ec2State, context: OperationContext): NetworkInterface[] {
  const { account } = context;
  const estate = estateOf(account);
  const ofInstances = Object.values(state.instances).flatMap((instance) =>
    instance.PrivateIpAddress === undefined || instance.SubnetId === undefined
      ? []
      : interfaceOf(state, '', instance.PrivateIpAddress, instance.SubnetId, {
          groups: (instance.SecurityGroups ?? []).flatMap(({ GroupId }) => GroupId ?? []),
          instance: instance.InstanceId,
        }),
  );
  const ofBalancers = estate.loadBalancers().flatMap((balancer) => {
    const tail = balancer.LoadBalancerArn?.split(':loadbalancer/')[1] ?? '';
    return nodesOf(estate, balancer).map(({ address, subnetId, securityGroupIds }) =>
      interfaceOf(state, `ELB ${tail}`, address, subnetId, { groups: securityGroupIds }),
    );
  });
  return [...ofInstances, ...ofTasks(state, context), ...ofBalancers];
}

/**
 * ECS names the attachment in the description of a task's interface.
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-networking-awsvpc.html
 */
function ofTasks(
  state: Ec2State,
  { account, region, accountId }: OperationContext,
): NetworkInterface[] {
  const tasks = account.state<EcsState | undefined>('ecs')?.tasks ?? {};
  return Object.values(tasks).map(({ id, address, subnetId, securityGroups }) =>
    interfaceOf(state, `arn:aws:ecs:${region}:${accountId}:attachment/${id}`, address, subnetId, {
      groups: securityGroups,
    }),
  );
}

function interfaceOf(
  state: Ec2State,
  Description: string,
  PrivateIpAddress: string,
  SubnetId: string,
  of: { readonly groups: readonly string[]; readonly instance?: string },
): NetworkInterface {
  const subnet = state.subnets[SubnetId];
  return {
    NetworkInterfaceId: idFrom('eni', SubnetId, PrivateIpAddress, Description),
    Description,
    ...(subnet && { VpcId: subnet.VpcId, AvailabilityZone: subnet.AvailabilityZone }),
    SubnetId,
    PrivateIpAddress,
    PrivateIpAddresses: [{ Primary: true, PrivateIpAddress }],
    Groups: of.groups.map((GroupId) => ({
      GroupId,
      GroupName: state.securityGroups[GroupId]?.GroupName,
    })),
    InterfaceType: Description.startsWith('ELB net/') ? 'network_load_balancer' : 'interface',
    Status: 'in-use',
    ...(of.instance !== undefined && { Attachment: { InstanceId: of.instance } }),
  };
}

const filters: Filterable<NetworkInterface> = {
  'addresses.private-ip-address': ({ PrivateIpAddresses = [] }) =>
    PrivateIpAddresses.map(({ PrivateIpAddress }) => PrivateIpAddress),
  description: ({ Description }) => [Description],
  'network-interface-id': ({ NetworkInterfaceId }) => [NetworkInterfaceId],
  'subnet-id': ({ SubnetId }) => [SubnetId],
  'vpc-id': ({ VpcId }) => [VpcId],
};

const describeNetworkInterfaces = operation<DescribeNetworkInterfacesCommandInput>(
  [],
  listing,
  (state, input, context) => {
    const { items, token } = listed(interfacesOf(state, context), input, filters);
    return { NetworkInterfaces: items, ...token };
  },
);

export const networkInterfaceOperations = { DescribeNetworkInterfaces: describeNetworkInterfaces };
