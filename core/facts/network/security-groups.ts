import type { IpPermission } from '@aws-sdk/client-ec2';
import { DescribeSecurityGroupsCommand } from '@aws-sdk/client-ec2';
import type { Environment } from '../../aws/environment.ts';
import { pages } from '../../aws/pages.ts';
import type { SecurityGroup, SecurityRule } from '../../model/facts/security-group.ts';
import type { Reading } from '../../model/reading.ts';
import { reading } from '../reading.ts';
import { ec2, ofVpc, next } from './vpc.ts';

export const readSecurityGroups = (
  environment: Environment,
  vpcId: string,
): Promise<Reading<SecurityGroup[]>> =>
  reading('ec2:DescribeSecurityGroups', async () => {
    const found = await pages(
      (NextToken) =>
        ec2(environment).send(
          new DescribeSecurityGroupsCommand({ Filters: ofVpc(vpcId), NextToken }),
        ),
      next,
    );
    return found
      .flatMap((page) => page.SecurityGroups ?? [])
      .map((raw) => ({
        id: raw.GroupId ?? '',
        vpcId: raw.VpcId ?? vpcId,
        ingress: (raw.IpPermissions ?? []).map(ruleOf),
        egress: (raw.IpPermissionsEgress ?? []).map(ruleOf),
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
