import type { Call } from '../../../model/plan.ts';
import type { Passage } from './flows.ts';
import type { Shut } from './security-groups.ts';

/** Lets what has a security group out to the subnets and ports that it needs: for a person to run. */
export const openEgressCalls = (GroupId: string, shut: readonly Shut<Passage>[]): Call[] => {
  const ports = [...new Set(shut.flatMap((one) => one.ports))];
  const cidrs = [...new Set(shut.map(({ flow }) => flow.subnet.cidr))];
  const IpPermissions = ports.map((port) => ({
    IpProtocol: 'tcp',
    FromPort: port,
    ToPort: port,
    IpRanges: cidrs.map((CidrIp) => ({ CidrIp })),
  }));
  return [
    { service: 'ec2', action: 'AuthorizeSecurityGroupEgress', input: { GroupId, IpPermissions } },
  ];
};
