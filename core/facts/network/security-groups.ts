import type { ReadName } from '../../model/reads.generated.ts';
import type { IpPermission } from '@aws-sdk/client-ec2';
import { DescribeSecurityGroupsCommand } from '@aws-sdk/client-ec2';
import type { Environment } from '../../aws/environment.ts';
import type { SecurityGroup, SecurityRule } from '../../model/facts/security-group.ts';
import { managedByTags, ofTagList } from '../../model/managed-by.ts';
import type { Reading } from '../../model/reading.ts';
import { reading } from '../reading.ts';
import { vpcPages } from './vpc-pages.ts';

/** The calls of this file. */
export const securityGroupReads: readonly ReadName[] = ['ec2:DescribeSecurityGroups'];

/**
 * Every security group of a VPC, with its rules for IPv4 and IPv6; a gap where they could not be read.
 * @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeSecurityGroups.html
 */
export const readSecurityGroups = (
  environment: Environment,
  vpcId: string,
): Promise<Reading<SecurityGroup[]>> =>
  reading('ec2:DescribeSecurityGroups', async () => {
    const found = await vpcPages(environment, vpcId, (client, page) =>
      client.send(new DescribeSecurityGroupsCommand(page)),
    );
    return found
      .flatMap((page) => page.SecurityGroups ?? [])
      .map((raw) => ({
        id: raw.GroupId ?? '',
        vpcId: raw.VpcId ?? vpcId,
        ingress: (raw.IpPermissions ?? []).map(ruleOf),
        egress: (raw.IpPermissionsEgress ?? []).map(ruleOf),
        ...managedByTags(ofTagList(raw.Tags)),
      }));
  });

function ruleOf(raw: IpPermission): SecurityRule {
  const prefixLists = (raw.PrefixListIds ?? []).flatMap(({ PrefixListId }) => PrefixListId ?? []);
  return {
    protocol: raw.IpProtocol ?? '-1',
    fromPort: raw.FromPort ?? null,
    toPort: raw.ToPort ?? null,
    cidrs: [
      ...(raw.IpRanges ?? []).flatMap(({ CidrIp }) => CidrIp ?? []),
      ...(raw.Ipv6Ranges ?? []).flatMap(({ CidrIpv6 }) => CidrIpv6 ?? []),
    ],
    securityGroupIds: (raw.UserIdGroupPairs ?? []).flatMap(({ GroupId }) => GroupId ?? []),
    ...(prefixLists.length > 0 && { prefixListIds: prefixLists }),
  };
}
