import type { LinkPath } from '../../../model/facts/network.ts';
import type { SecurityGroup, SecurityRule } from '../../../model/facts/security-group.ts';
import { known, MissingEvidence } from '../../../model/reading.ts';
import { overlaps } from './cidr.ts';
import { type Flow, portsOf } from './flows.ts';
import { loadBalancerOf } from './steps.ts';

/** Traffic to or from one target that no rule of a security group admits. */
export interface Shut {
  readonly groupId: string;
  /** `ingress`: the target's group keeps the load balancer out. `egress`: the load balancer's own group keeps it in. */
  readonly direction: 'ingress' | 'egress';
  readonly ports: readonly number[];
  readonly flow: Flow;
}

/** The other end of a connection: addresses, and the security groups of what has them. */
interface Peer {
  readonly cidrs: readonly string[];
  readonly groupIds: readonly string[];
}

/**
 * What security groups demonstrably block between the load balancer and a target. A rule that admits a part of the
 * load balancer's subnets counts as admitting it, because which addresses its nodes have is not known.
 * @throws MissingEvidence where a group could not be read
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/network/target-group-register-targets.html#target-security-groups
 */
export function shutOf(flow: Flow, path: LinkPath): Shut[] {
  const { securityGroupIds: own } = loadBalancerOf(path);
  const groups = known(path.securityGroups);
  const to = flow.instance.securityGroupIds;
  const cidr = flow.instance.privateIp ?? flow.subnet.cidr;
  const ingress = shut(pick(to, groups), 'ingress', flow, {
    cidrs: flow.sources.map((subnet) => subnet.cidr),
    groupIds: own,
  });
  // A load balancer without security groups filters nothing.
  const egress =
    own.length > 0 && shut(pick(own, groups), 'egress', flow, { cidrs: [cidr], groupIds: to });
  return [ingress, egress].flatMap((one) => one || []);
}

function shut(
  groups: readonly SecurityGroup[],
  direction: 'ingress' | 'egress',
  flow: Flow,
  peer: Peer,
): Shut | null {
  const rules = groups.flatMap((group) => group[direction]);
  const ports = portsOf(flow).filter((port) => !rules.some((rule) => admits(rule, port, peer)));
  const groupId = groups[0]?.id;
  return ports.length === 0 || groupId === undefined ? null : { groupId, direction, ports, flow };
}

function admits(rule: SecurityRule, port: number, peer: Peer): boolean {
  if (!opensPort(rule, port)) return false;
  // A rule for a prefix list names neither; what it admits cannot be seen.
  if (rule.cidrs.length === 0 && rule.securityGroupIds.length === 0) return true;
  return (
    rule.securityGroupIds.some((id) => peer.groupIds.includes(id)) ||
    rule.cidrs.some((cidr) => peer.cidrs.some((one) => overlaps(cidr, one)))
  );
}

/** Whether a rule is about this TCP port, whoever the peer is. */
export const opensPort = ({ protocol, fromPort, toPort }: SecurityRule, port: number): boolean =>
  protocol === '-1' ||
  ((protocol === 'tcp' || protocol === '6') &&
    port >= (fromPort ?? 0) &&
    port <= (toPort ?? 65_535));

/** The groups with these ids. @throws MissingEvidence where one was not read */
export function pick(ids: readonly string[], groups: readonly SecurityGroup[]): SecurityGroup[] {
  return ids.map((id) => {
    const group = groups.find((one) => one.id === id);
    if (group) return group;
    throw new MissingEvidence({
      what: 'ec2:DescribeSecurityGroups',
      because: `Security group ${id} was not read.`,
    });
  });
}
