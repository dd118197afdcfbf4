import type { Instance } from '@aws-sdk/client-ec2';
import type { Process, Surroundings } from '../surroundings.ts';
import type { Estate } from './estate.ts';
import { aclAdmits } from './network-acls.ts';
import type { Node } from './nodes.ts';
import { groupsAdmit } from './security-groups.ts';

/** How a TCP connection attempt ends. */
export type Dialled =
  | { readonly result: 'connected'; readonly process: Process }
  /** The host answers that nothing listens. */
  | { readonly result: 'refused' }
  /** Nothing comes back: a filter dropped a packet, or the host does not run. */
  | { readonly result: 'dropped' };

/** What a connection leads to: a network interface. */
type End = Omit<Node, 'zone'>;

/** A port from the range in which Network Load Balancers open their connections (1024 to 65535). */
export const ephemeralPort = (random: () => number): number => 1024 + Math.floor(random() * 64_512);

/**
 * A connection from a node of a load balancer to a port of an instance, through the security groups of both and the network
 * ACLs of both subnets, there and back.
 *
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/network/target-group-register-targets.html
 */
export function dial(
  estate: Estate,
  surroundings: Surroundings,
  node: Node,
  instance: Instance,
  port: number,
  sourcePort: number,
): Dialled {
  if (instance.State?.Name !== 'running') return { result: 'dropped' };
  if (!passes(estate, node, endOf(instance), port, sourcePort)) return { result: 'dropped' };
  const process = listening(estate, surroundings, instance.InstanceId ?? '', port);
  return process ? { result: 'connected', process } : { result: 'refused' };
}

/** What listens on a port of an instance or of a task. */
function listening(
  estate: Estate,
  { processes, images = {} }: Surroundings,
  id: string,
  port: number,
): Process | undefined {
  const container = estate.container(id);
  return container
    ? container.port === port
      ? images[container.image]
      : undefined
    : processes[`${id}:${port}`];
}

const endOf = ({ PrivateIpAddress, SubnetId, SecurityGroups = [] }: Instance): End => ({
  address: PrivateIpAddress ?? '',
  subnetId: SubnetId ?? '',
  securityGroupIds: SecurityGroups.flatMap(({ GroupId }) => GroupId ?? []),
});

/** Whether packets from a node reach an end, and the answers come back. */
export const passes = (
  estate: Estate,
  node: Node,
  end: End,
  port: number,
  sourcePort: number,
): boolean =>
  passesGroups(estate, node, end, port) && passesAcls(estate, node, end, port, sourcePort);

function passesGroups(estate: Estate, node: Node, target: End, port: number): boolean {
  // A load balancer without security groups sends everywhere.
  const leaves =
    node.securityGroupIds.length === 0 ||
    groupsAdmit(estate.securityGroups(node.securityGroupIds), 'egress', target, port);
  return (
    leaves && groupsAdmit(estate.securityGroups(target.securityGroupIds), 'ingress', node, port)
  );
}

function passesAcls(
  estate: Estate,
  node: Node,
  end: End,
  port: number,
  sourcePort: number,
): boolean {
  // Network ACLs stand at the border of a subnet.
  if (node.subnetId === end.subnetId) return true;
  const near = estate.networkAclOf(node.subnetId);
  const far = estate.networkAclOf(end.subnetId);
  if (!near || !far) throw new Error('A subnet has no network ACL: the simulated VPC is broken.');
  const target = end.address;
  return (
    aclAdmits(near, 'egress', target, port) &&
    aclAdmits(far, 'ingress', node.address, port) &&
    aclAdmits(far, 'egress', node.address, sourcePort) &&
    aclAdmits(near, 'ingress', target, sourcePort)
  );
}
