import type { LinkPath } from '../../../model/facts/network.ts';
import type { SecurityGroup } from '../../../model/facts/security-group.ts';
import { type Gap, known, MissingEvidence } from '../../../model/reading.ts';

import { type Flow, isProvenOpen, portsOf, type Source } from './flows.ts';
import { admissionOf, type Peer } from './admission.ts';
import { loadBalancerOf } from './steps.ts';

/** Traffic to or from one target that no rule of a security group admits. */
export interface Shut {
  readonly groupId: string;
  /** `ingress`: the target's group keeps the load balancer out. `egress`: the load balancer's own group keeps it in. */
  readonly direction: 'ingress' | 'egress';
  readonly ports: readonly number[];
  readonly flow: Flow;
  /** Why it is not known whether the other end is among those that are admitted; null: it is not. */
  readonly gap: Gap | null;
}

/**
 * What security groups block between the load balancer's nodes and a target.
 * @throws MissingEvidence where a group could not be read
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/network/target-group-register-targets.html#target-security-groups
 */
export function shutOf(flow: Flow, path: LinkPath): Shut[] {
  const { securityGroupIds: own } = loadBalancerOf(path);
  const groups = known(path.securityGroups);
  const to = flow.endpoint.securityGroupIds;
  const inward = flow.sources.flatMap((source) => peersOf(source, own));
  const outward = { ...targetPeer(flow), groupIds: to };
  return [
    ...shut(pick(to, groups), 'ingress', flow, inward),
    // A load balancer without security groups filters nothing.
    ...(own.length > 0 ? shut(pick(own, groups), 'egress', flow, [outward]) : []),
  ];
}

const peersOf = ({ subnet, addresses }: Source, groupIds: readonly string[]): Peer[] =>
  'because' in addresses
    ? [{ cidr: subnet.cidr, gap: addresses, groupIds }]
    : addresses.map((cidr) => ({ cidr, gap: null, groupIds }));

function targetPeer({ endpoint, subnet, target }: Flow): Omit<Peer, 'groupIds'> {
  if (endpoint.address !== null) return { cidr: endpoint.address, gap: null };
  const because = `The address of target ${target.id} was not read.`;
  return { cidr: subnet.cidr, gap: { what: 'ec2:DescribeInstances', because } };
}

function shut(
  groups: readonly SecurityGroup[],
  direction: 'ingress' | 'egress',
  flow: Flow,
  peers: readonly Peer[],
): Shut[] {
  const groupId = groups[0]?.id;
  if (groupId === undefined) return [];
  const rules = groups.flatMap((group) => group[direction]);
  const judged = portsOf(flow).map((port) => ({
    port,
    admissions: peers.map((peer) => admissionOf(rules, port, peer)),
  }));
  const closed = judged.filter(({ admissions }) => admissions.includes('shut'));
  const unsure = judged.flatMap(({ port, admissions }) =>
    admissions.flatMap((one) => (typeof one === 'string' ? [] : [{ port, gap: one }])),
  );
  const about = { groupId, direction, flow };
  const [first] = isProvenOpen(flow) ? [] : unsure;
  return [
    ...(closed.length > 0 ? [{ ...about, ports: closed.map(({ port }) => port), gap: null }] : []),
    ...(first ? [{ ...about, ports: [...new Set(unsure.map((one) => one.port))], ...first }] : []),
  ];
}

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
