import type { BalancerPath } from '../../../model/facts/balancer-path.ts';
import type { SecurityGroup } from '../../../model/facts/security-group.ts';
import { type Gap, known, MissingEvidence } from '../../../model/reading.ts';

import { type Flow, isProvenOpen, noAddress, type Passage, portsOf, type Source } from './flows.ts';
import { admissionOf, type Peer } from './admission.ts';

/** Traffic from one place to another that no rule of a security group admits. */
export interface Shut<P extends Passage = Flow> {
  readonly groupId: string;
  /** `ingress`: the group of the far end keeps the near one out. `egress`: the near end's own group keeps it in. */
  readonly direction: 'ingress' | 'egress';
  readonly ports: readonly number[];
  readonly flow: P;
  /** Why it is not known whether the other end is among those that are admitted; null: it is not. */
  readonly gap: Gap | null;
}

/**
 * What security groups block on the way from one place to another.
 * @throws MissingEvidence where a group could not be read
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/network/target-group-register-targets.html#target-security-groups
 */
export function shutOf<P extends Passage>(flow: P, path: BalancerPath): Shut<P>[] {
  const own = flow.sourceGroupIds;
  const groups = known(path.securityGroups);
  const to = flow.endpoint.securityGroupIds;
  const inward = flow.sources.flatMap((source) => peersOf(source, own));
  const outward = { ...targetPeer(flow), groupIds: to };
  return [
    ...shut(pick(to, groups), 'ingress', flow, inward),
    ...(own.length > 0 ? shut(pick(own, groups), 'egress', flow, [outward]) : []),
  ];
}

const peersOf = ({ subnet, addresses }: Source, groupIds: readonly string[]): Peer[] =>
  'because' in addresses
    ? [{ cidr: subnet.cidr, gap: addresses, groupIds }]
    : addresses.map((cidr) => ({ cidr, gap: null, groupIds }));

const targetPeer = (passage: Passage): Omit<Peer, 'groupIds'> =>
  passage.endpoint.address === null
    ? { cidr: passage.subnet.cidr, gap: noAddress(passage) }
    : { cidr: passage.endpoint.address, gap: null };

function shut<P extends Passage>(
  groups: readonly SecurityGroup[],
  direction: 'ingress' | 'egress',
  flow: P,
  peers: readonly Peer[],
): Shut<P>[] {
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
