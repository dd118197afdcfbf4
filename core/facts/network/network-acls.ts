import type { ReadName } from '../../model/reads.generated.ts';
import type { NetworkAclEntry as RawEntry } from '@aws-sdk/client-ec2';
import { DescribeNetworkAclsCommand } from '@aws-sdk/client-ec2';
import type { Environment } from '../../aws/environment.ts';
import type { NetworkAcl, NetworkAclEntry } from '../../model/facts/network-acl.ts';
import type { Reading } from '../../model/reading.ts';
import { reading } from '../reading.ts';
import { vpcPages } from './vpc-pages.ts';

/** The calls of this file. */
export const networkAclReads: readonly ReadName[] = ['ec2:DescribeNetworkAcls'];

/**
 * Every network ACL of a VPC; a gap where they could not be read.
 * @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeNetworkAcls.html
 */
export const readNetworkAcls = (
  environment: Environment,
  vpcId: string,
): Promise<Reading<NetworkAcl[]>> =>
  reading('ec2:DescribeNetworkAcls', async () => {
    const found = await vpcPages(environment, vpcId, (client, page) =>
      client.send(new DescribeNetworkAclsCommand(page)),
    );
    return found
      .flatMap((page) => page.NetworkAcls ?? [])
      .map((raw) => ({
        id: raw.NetworkAclId ?? '',
        vpcId: raw.VpcId ?? vpcId,
        subnetIds: (raw.Associations ?? []).flatMap(({ SubnetId }) => SubnetId ?? []),
        entries: (raw.Entries ?? []).map(entryOf),
      }));
  });

const entryOf = (raw: RawEntry): NetworkAclEntry => ({
  ruleNumber: raw.RuleNumber ?? 0,
  egress: raw.Egress ?? false,
  action: raw.RuleAction ?? '',
  protocol: raw.Protocol ?? '-1',
  cidr: raw.CidrBlock ?? raw.Ipv6CidrBlock ?? '',
  fromPort: raw.PortRange?.From ?? null,
  toPort: raw.PortRange?.To ?? null,
});
