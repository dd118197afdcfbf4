import {
  DescribeNetworkAclsCommand,
  DescribeSecurityGroupsCommand,
  DescribeSubnetsCommand,
  EC2Client,
} from '@aws-sdk/client-ec2';
import type { IpPermission, NetworkAclEntry as RawEntry } from '@aws-sdk/client-ec2';
import type { Environment } from '../../aws/environment.ts';
import { pages } from '../../aws/pages.ts';
import type {
  NetworkAcl,
  NetworkAclEntry,
  SecurityGroup,
  SecurityRule,
  Subnet,
} from '../../model/facts/network.ts';
import type { Reading } from '../../model/reading.ts';
import { reading } from '../reading.ts';

const ec2 = (environment: Environment) => environment.client(EC2Client);
const next = (output: { NextToken?: string | undefined }) => output.NextToken;
const ofVpc = (vpcId: string) => [{ Name: 'vpc-id', Values: [vpcId] }];

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

export const readNetworkAcls = (
  environment: Environment,
  vpcId: string,
): Promise<Reading<NetworkAcl[]>> =>
  reading('ec2:DescribeNetworkAcls', async () => {
    const found = await pages(
      (NextToken) =>
        ec2(environment).send(new DescribeNetworkAclsCommand({ Filters: ofVpc(vpcId), NextToken })),
      next,
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

export const readSubnets = (environment: Environment, vpcId: string): Promise<Reading<Subnet[]>> =>
  reading('ec2:DescribeSubnets', async () => {
    const found = await pages(
      (NextToken) =>
        ec2(environment).send(new DescribeSubnetsCommand({ Filters: ofVpc(vpcId), NextToken })),
      next,
    );
    return found
      .flatMap((page) => page.Subnets ?? [])
      .map((raw) => ({
        id: raw.SubnetId ?? '',
        vpcId: raw.VpcId ?? vpcId,
        cidr: raw.CidrBlock ?? '',
        zone: raw.AvailabilityZone ?? '',
      }));
  });
