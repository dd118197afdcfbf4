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
  if (!passesGroups(estate, node, instance, port)) return { result: 'dropped' };
  if (!passesAcls(estate, node, instance, port, sourcePort)) return { result: 'dropped' };
  const process = surroundings.processes[`${instance.InstanceId}:${port}`];
  return process ? { result: 'connected', process } : { result: 'refused' };
}

function passesGroups(estate: Estate, node: Node, instance: Instance, port: number): boolean {
  const ids = instance.SecurityGroups?.flatMap(({ GroupId }) => GroupId ?? []) ?? [];
  const target = { address: instance.PrivateIpAddress ?? '', securityGroupIds: ids };
  // A load balancer without security groups sends everywhere.
  const leaves =
    node.securityGroupIds.length === 0 ||
    groupsAdmit(estate.securityGroups(node.securityGroupIds), 'egress', target, port);
  return leaves && groupsAdmit(estate.securityGroups(ids), 'ingress', node, port);
}

function passesAcls(
  estate: Estate,
  node: Node,
  instance: Instance,
  port: number,
  sourcePort: number,
): boolean {
  // Network ACLs stand at the border of a subnet.
  if (node.subnetId === instance.SubnetId) return true;
  const near = estate.networkAclOf(node.subnetId);
  const far = estate.networkAclOf(instance.SubnetId ?? '');
  if (!near || !far) throw new Error('A subnet has no network ACL: the simulated VPC is broken.');
  const target = instance.PrivateIpAddress ?? '';
  return (
    aclAdmits(near, 'egress', target, port) &&
    aclAdmits(far, 'ingress', node.address, port) &&
    aclAdmits(far, 'egress', node.address, sourcePort) &&
    aclAdmits(near, 'ingress', target, sourcePort)
  );
}
