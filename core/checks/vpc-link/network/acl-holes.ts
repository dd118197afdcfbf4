import type { LinkPath } from '../../../model/facts/network.ts';
import type { Subnet } from '../../../model/facts/subnet.ts';
import type { NetworkAcl } from '../../../model/facts/network-acl.ts';
import { known, MissingEvidence } from '../../../model/reading.ts';
import { type DeniedPorts, deniedPorts } from './acl-rules.ts';
import { type Flow, portsOf } from './flows.ts';

/** The ports that answers go back to. */
const ephemeral = { fromPort: 1024, toPort: 65_535 };

/** Traffic that a network ACL must let through and does not. */
export interface AclHole extends DeniedPorts {
  readonly networkAclId: string;
  readonly egress: boolean;
  /** The subnet at the other end. */
  readonly cidr: string;
  readonly flow: Flow;
  /** Only health checks pass here: requests go to another port. */
  readonly healthCheckOnly: boolean;
}

interface Need {
  readonly acl: NetworkAcl;
  readonly egress: boolean;
  /** The other end as narrow as it is known, and its subnet. */
  readonly peer: string;
  readonly cidr: string;
  readonly ports: { readonly fromPort: number; readonly toPort: number };
  readonly healthCheckOnly: boolean;
}

/**
 * What network ACLs demonstrably block between the load balancer's subnets and a target, in all four passages:
 * out of the one, into the other, and the answers back. Traffic within one subnet passes no ACL.
 * @throws MissingEvidence where an ACL could not be read
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/network/target-group-register-targets.html#network-acls
 */
export function holesOf(flow: Flow, path: LinkPath): AclHole[] {
  const acls = known(path.networkAcls);
  return flow.sources
    .filter(({ id }) => id !== flow.subnet.id)
    .flatMap((source) => needs(flow, source, acls))
    .flatMap(({ acl, egress, peer, cidr, ports, healthCheckOnly }) =>
      deniedPorts(acl, egress, peer, ports.fromPort, ports.toPort).map((denied) => ({
        ...denied,
        networkAclId: acl.id,
        egress,
        cidr,
        flow,
        healthCheckOnly,
      })),
    );
}

function needs(flow: Flow, source: Subnet, acls: readonly NetworkAcl[]): Need[] {
  const near = aclOf(source, acls);
  const far = aclOf(flow.subnet, acls);
  const target = flow.instance.privateIp ?? flow.subnet.cidr;
  const toTarget = { peer: target, cidr: flow.subnet.cidr };
  const toSource = { peer: source.cidr, cidr: source.cidr };
  return [
    ...portsOf(flow).flatMap((port) => {
      const healthCheckOnly = port !== flow.servicePort;
      const passage = { ports: { fromPort: port, toPort: port }, healthCheckOnly };
      return [
        { acl: near, egress: true, ...toTarget, ...passage },
        { acl: far, egress: false, ...toSource, ...passage },
      ];
    }),
    { acl: far, egress: true, ...toSource, ports: ephemeral, healthCheckOnly: false },
    { acl: near, egress: false, ...toTarget, ports: ephemeral, healthCheckOnly: false },
  ];
}

/** The ACL of a subnet. @throws MissingEvidence where it was not read */
function aclOf(subnet: Subnet, acls: readonly NetworkAcl[]): NetworkAcl {
  const acl = acls.find(({ subnetIds }) => subnetIds.includes(subnet.id));
  if (acl) return acl;
  throw new MissingEvidence({
    what: 'ec2:DescribeNetworkAcls',
    because: `The network ACL of subnet ${subnet.id} was not read.`,
  });
}
