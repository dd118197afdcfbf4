import { BeyondSimulator } from '../beyond-simulator.ts';
import type { IpPermission, SecurityGroup } from '@aws-sdk/client-ec2';
import { covers } from './cidr.ts';

/** One end of a connection, as the rules of the other end see it. */
export interface Peer {
  /** A range stands for addresses that nobody can name: a rule must cover all of them. */
  readonly address: string;
  readonly securityGroupIds: readonly string[];
}

/**
 * Whether TCP to `port` passes the rules of one direction of any of the groups. Groups are stateful: replies pass on their own.
 *
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html
 */
export function groupsAdmit(
  groups: readonly SecurityGroup[],
  direction: 'ingress' | 'egress',
  peer: Peer,
  port: number,
): boolean {
  return groups.some((group) => {
    const rules = direction === 'ingress' ? group.IpPermissions : group.IpPermissionsEgress;
    return rules?.some((rule) => coversPort(rule, port) && namesPeer(rule, peer)) ?? false;
  });
}

function coversPort(rule: IpPermission, port: number): boolean {
  if (rule.IpProtocol === '-1') return true;
  if (rule.IpProtocol !== 'tcp' && rule.IpProtocol !== '6') return false;
  return (rule.FromPort ?? 0) <= port && port <= (rule.ToPort ?? 65_535);
}

function namesPeer(rule: IpPermission, peer: Peer): boolean {
  if (rule.PrefixListIds?.length)
    throw new BeyondSimulator('The simulator does not support prefix lists.');
  return (
    (rule.IpRanges?.some(({ CidrIp }) => CidrIp !== undefined && covers(CidrIp, peer.address)) ??
      false) ||
    (rule.UserIdGroupPairs?.some(({ GroupId }) => peer.securityGroupIds.includes(GroupId ?? '')) ??
      false)
  );
}
