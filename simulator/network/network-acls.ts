import type { NetworkAcl, NetworkAclEntry } from '@aws-sdk/client-ec2';
import { covers } from './cidr.ts';

/**
 * Whether a network ACL lets a TCP packet through: the matching entry with the lowest number decides, and none is a no.
 *
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/vpc-network-acls.html
 */
export function aclAdmits(
  acl: NetworkAcl,
  direction: 'ingress' | 'egress',
  address: string,
  port: number,
): boolean {
  const isEgress = direction === 'egress';
  let decisive: NetworkAclEntry | undefined;
  for (const entry of acl.Entries ?? []) {
    if (entry.Egress !== isEgress || !matches(entry, address, port)) continue;
    if (!decisive || numberOf(entry) < numberOf(decisive)) decisive = entry;
  }
  return decisive?.RuleAction === 'allow';
}

const numberOf = ({ RuleNumber }: NetworkAclEntry) => RuleNumber ?? 0;

function matches(entry: NetworkAclEntry, address: string, port: number): boolean {
  if (!entry.CidrBlock || !covers(entry.CidrBlock, address)) return false;
  if (entry.Protocol === '-1') return true;
  if (entry.Protocol !== '6' && entry.Protocol !== 'tcp') return false;
  return (entry.PortRange?.From ?? 0) <= port && port <= (entry.PortRange?.To ?? 65_535);
}
