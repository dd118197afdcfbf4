import type { BalancerPath } from '../../../model/facts/balancer-path.ts';
import type { Subnet } from '../../../model/facts/subnet.ts';
import type { NetworkAcl } from '../../../model/facts/network-acl.ts';
import { type Gap, known, MissingEvidence } from '../../../model/reading.ts';
import { type DeniedPorts, deniedPorts } from './acl-rules.ts';
import { type Flow, isProvenOpen, noAddress, type Passage, portsOf, type Source } from './flows.ts';
import { contains } from './ranges.ts';

/** The ports that answers go back to. */
const ephemeral = { fromPort: 1024, toPort: 65_535 };

/** Traffic that a network ACL must let through and does not. */
export interface AclHole<P extends Passage = Flow> extends DeniedPorts {
  readonly networkAclId: string;
  readonly egress: boolean;
  /** The other end: its subnet, or its address alone where the rule is about a part of the subnet. */
  readonly cidr: string;
  readonly flow: P;
  /** Only health checks pass here: requests go to another port. */
  readonly healthCheckOnly: boolean;
  /** Why it is not known whether the other end is among the addresses that are denied; null: it is. */
  readonly gap: Gap | null;
}

/** One end of the connections. */
interface End {
  readonly subnet: Subnet;
  /** As narrow as it is known. */
  readonly addresses: readonly string[];
  /** Why only the subnet is known. */
  readonly gap: Gap | null;
}

interface Need {
  readonly acl: NetworkAcl;
  readonly egress: boolean;
  readonly peer: End;
  readonly ports: { readonly fromPort: number; readonly toPort: number };
  readonly healthCheckOnly: boolean;
}

/**
 * What network ACLs block on the way from one place to another, in all four passages: out of the one subnet, into
 * the other, and the answers back. Traffic within one subnet passes no ACL.
 * @throws MissingEvidence where an ACL could not be read
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/network/target-group-register-targets.html#network-acls
 */
export function holesOf<P extends Passage>(flow: P, path: BalancerPath): AclHole<P>[] {
  const acls = known(path.networkAcls);
  return flow.sources
    .filter(({ subnet }) => subnet.id !== flow.subnet.id)
    .flatMap((source) => needsOf(flow, source, acls))
    .flatMap((need) => need.peer.addresses.flatMap((address) => holesFor(flow, need, address)))
    .filter(({ gap }) => gap === null || !isProvenOpen(flow));
}

function holesFor<P extends Passage>(
  flow: P,
  { acl, egress, peer, ports, ...need }: Need,
  address: string,
): AclHole<P>[] {
  return deniedPorts(acl, egress, address, ports.fromPort, ports.toPort).map((denied) => ({
    ...denied,
    networkAclId: acl.id,
    egress,
    cidr:
      peer.gap === null && !contains(denied.blocks, peer.subnet.cidr)
        ? `${address}/32`
        : peer.subnet.cidr,
    flow,
    healthCheckOnly: need.healthCheckOnly,
    gap: denied.isPart ? peer.gap : null,
  }));
}

function needsOf(flow: Passage, source: Source, acls: readonly NetworkAcl[]): Need[] {
  const near = aclOf(source.subnet, acls);
  const far = aclOf(flow.subnet, acls);
  const [target, nodes] = [targetEnd(flow), sourceEnd(source)];
  return [
    ...portsOf(flow).flatMap((port) => {
      const healthCheckOnly = port !== flow.servicePort;
      const passage = { ports: { fromPort: port, toPort: port }, healthCheckOnly };
      return [
        { acl: near, egress: true, peer: target, ...passage },
        { acl: far, egress: false, peer: nodes, ...passage },
      ];
    }),
    { acl: far, egress: true, peer: nodes, ports: ephemeral, healthCheckOnly: false },
    { acl: near, egress: false, peer: target, ports: ephemeral, healthCheckOnly: false },
  ];
}

const sourceEnd = ({ subnet, addresses }: Source): End =>
  'because' in addresses
    ? { subnet, addresses: [subnet.cidr], gap: addresses }
    : { subnet, addresses, gap: null };

const targetEnd = (passage: Passage): End =>
  passage.endpoint.address === null
    ? { subnet: passage.subnet, addresses: [passage.subnet.cidr], gap: noAddress(passage) }
    : { subnet: passage.subnet, addresses: [passage.endpoint.address], gap: null };

/** The ACL of a subnet. @throws MissingEvidence where it was not read */
function aclOf(subnet: Subnet, acls: readonly NetworkAcl[]): NetworkAcl {
  const acl = acls.find(({ subnetIds }) => subnetIds.includes(subnet.id));
  if (acl) return acl;
  throw new MissingEvidence({
    what: 'ec2:DescribeNetworkAcls',
    because: `The network ACL of subnet ${subnet.id} was not read.`,
  });
}
