import {
  AcceptVpcEndpointConnectionsCommand,
  AuthorizeSecurityGroupIngressCommand,
  CreateNetworkAclEntryCommand,
  DeleteNetworkAclEntryCommand,
  DescribeNetworkAclsCommand,
  DescribeSecurityGroupsCommand,
  DescribeVpcEndpointConnectionsCommand,
  EC2Client,
  type IpPermission,
  RejectVpcEndpointConnectionsCommand,
  RevokeSecurityGroupIngressCommand,
} from '@aws-sdk/client-ec2';
import type { Environment } from '../../aws/environment.ts';
import { type Action, type Input, pages, pick, plain, sends, until } from '../action.ts';

const client = (environment: Environment) => environment.client(EC2Client);

/** The sources of a rule as `group:ID` and `cidr:RANGE`. */
const sources = ({ UserIdGroupPairs = [], IpRanges = [] }: IpPermission): string[] => [
  ...UserIdGroupPairs.map(({ GroupId }) => `group:${GroupId}`),
  ...IpRanges.map(({ CidrIp }) => `cidr:${CidrIp}`),
];

const samePorts = (one: IpPermission, other: IpPermission): boolean =>
  one.IpProtocol === other.IpProtocol &&
  one.FromPort === other.FromPort &&
  one.ToPort === other.ToPort;

/** The state: which of the sources of the rule to be added the group already lets in on just these ports. */
export const authorizeSecurityGroupIngress: Action = {
  send: sends(EC2Client, AuthorizeSecurityGroupIngressCommand),
  async state(environment, { GroupId, IpPermissions }) {
    const { SecurityGroups = [] } = await client(environment).send(
      new DescribeSecurityGroupsCommand({ GroupIds: [String(GroupId)] }),
    );
    const existing = SecurityGroups[0]?.IpPermissions ?? [];
    const wanted = (IpPermissions as readonly IpPermission[]).flatMap((rule) => {
      const there = existing.filter((other) => samePorts(rule, other)).flatMap(sources);
      return sources(rule)
        .filter((source) => there.includes(source))
        .map((source) => `${rule.IpProtocol}:${rule.FromPort}-${rule.ToPort} ${source}`);
    });
    return wanted.length > 0 ? wanted.toSorted() : null;
  },
};

export const revokeSecurityGroupIngress: Action = {
  send: sends(EC2Client, RevokeSecurityGroupIngressCommand),
  gone: ['InvalidPermission.NotFound', 'InvalidGroup.NotFound'],
};

/** The state is the entry of this number and direction. */
export const createNetworkAclEntry: Action = {
  send: sends(EC2Client, CreateNetworkAclEntryCommand),
  async state(environment, { NetworkAclId, RuleNumber, Egress }) {
    const { NetworkAcls = [] } = await client(environment).send(
      new DescribeNetworkAclsCommand({ NetworkAclIds: [String(NetworkAclId)] }),
    );
    const entry = NetworkAcls[0]?.Entries?.find(
      (candidate) => candidate.RuleNumber === RuleNumber && candidate.Egress === Egress,
    );
    return entry ? pick(entry, ['CidrBlock', 'PortRange', 'Protocol', 'RuleAction']) : null;
  },
};

export const deleteNetworkAclEntry: Action = {
  send: sends(EC2Client, DeleteNetworkAclEntryCommand),
  gone: ['InvalidNetworkAclEntry.NotFound', 'InvalidNetworkAclID.NotFound'],
};

/** Endpoint ids and the states of their connections, in the lower camel case that EC2 answers in. */
async function connectionStates(
  environment: Environment,
  { ServiceId, VpcEndpointIds }: Input,
): Promise<Record<string, string>> {
  const wanted = VpcEndpointIds as readonly string[];
  const connections = await pages(async (NextToken) => {
    const page = await client(environment).send(
      new DescribeVpcEndpointConnectionsCommand({
        Filters: [{ Name: 'service-id', Values: [String(ServiceId)] }],
        ...(NextToken !== undefined && { NextToken }),
      }),
    );
    return { items: page.VpcEndpointConnections ?? [], next: page.NextToken };
  });
  const states = wanted.map((id): [string, string] => {
    const found = connections.find(({ VpcEndpointId }) => VpcEndpointId === id);
    const state: string = found?.VpcEndpointState ?? 'missing';
    return [id, state.charAt(0).toLowerCase() + state.slice(1)];
  });
  return Object.fromEntries(states);
}

/** https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AcceptVpcEndpointConnections.html */
export const acceptVpcEndpointConnections: Action = {
  send: sends(EC2Client, AcceptVpcEndpointConnectionsCommand),
  state: async (environment, input) => plain(await connectionStates(environment, input)),
  settle: (environment, input) =>
    until(environment, 'The acceptance of the endpoint connections', 180, async () =>
      Object.values(await connectionStates(environment, input)).every(
        (state) => state === 'available',
      ),
    ),
};

export const rejectVpcEndpointConnections: Action = {
  send: sends(EC2Client, RejectVpcEndpointConnectionsCommand),
  gone: ['InvalidVpcEndpointServiceId.NotFound', 'InvalidVpcEndpointId.NotFound'],
};
