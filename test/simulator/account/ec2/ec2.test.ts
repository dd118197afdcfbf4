import {
  type AuthorizeSecurityGroupIngressResult,
  DeleteVpcEndpointServiceConfigurationsCommand,
  DescribeInstancesCommand,
  DescribeNetworkAclsCommand,
  DescribeSecurityGroupsCommand,
  DescribeSubnetsCommand,
  DescribeVpcEndpointConnectionsCommand,
  DescribeVpcEndpointServiceConfigurationsCommand,
  EC2Client,
} from '@aws-sdk/client-ec2';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { connectEndpoint, type Ec2State } from '../../../../simulator/account/ec2/index.ts';
import { errorOf } from '../stand.ts';
import { type Warehouse, warehouse } from '../warehouse.ts';

let world: Warehouse;
let client: EC2Client;

beforeEach(() => {
  world = warehouse();
  client = world.client(EC2Client);
});

const call = (operation: string, input: object) => world.call('ec2', operation, input);
const ofVpc = () => [{ Name: 'vpc-id', Values: [world.VpcId] }];
const aclId = () => Object.keys(world.account.state<Ec2State>('ec2').networkAcls)[0] ?? '';

describe('a new VPC', () => {
  test('has a network ACL that allows everything, for every subnet', async () => {
    const { NetworkAcls } = await client.send(new DescribeNetworkAclsCommand({ Filters: ofVpc() }));
    expect(NetworkAcls).toHaveLength(1);
    expect(NetworkAcls?.[0]?.Associations?.map(({ SubnetId }) => SubnetId)).toEqual(
      world.subnets.toSorted(),
    );
    const entries = NetworkAcls?.[0]?.Entries?.map((entry) => [
      entry.Egress,
      entry.RuleNumber,
      entry.RuleAction,
      entry.Protocol,
    ]);
    expect(entries).toEqual([
      [false, 100, 'allow', '-1'],
      [false, 32767, 'deny', '-1'],
      [true, 100, 'allow', '-1'],
      [true, 32767, 'deny', '-1'],
    ]);
  });

  test('has a default security group; every group lets everything out', async () => {
    const found = await client.send(new DescribeSecurityGroupsCommand({ Filters: ofVpc() }));
    expect(found.SecurityGroups).toMatchObject([
      { GroupName: 'default', IpPermissions: [] },
      { GroupName: 'nlb', IpPermissionsEgress: [{ IpProtocol: '-1' }] },
    ]);
  });

  test('has its subnets', async () => {
    const { Subnets } = await client.send(new DescribeSubnetsCommand({ Filters: ofVpc() }));
    expect(Subnets?.map(({ AvailabilityZone }) => AvailabilityZone)).toEqual([
      'ap-northeast-1a',
      'ap-northeast-1c',
    ]);
  });
});

describe('a security group', () => {
  const rule = (more: object) => ({ IpProtocol: 'tcp', FromPort: 80, ToPort: 80, ...more });
  const allow = (...permissions: object[]) =>
    call('AuthorizeSecurityGroupIngress', { GroupId: world.GroupId, IpPermissions: permissions });

  test('groups what has the same ports; protocol numbers become names', async () => {
    allow(rule({ IpRanges: [{ CidrIp: '10.0.1.0/24', Description: 'one' }] }));
    allow(rule({ IpProtocol: '6', UserIdGroupPairs: [{ GroupId: world.GroupId }] }));
    allow({ IpProtocol: '-1', FromPort: 1, ToPort: 2, Ipv6Ranges: [{ CidrIpv6: '::/0' }] });
    const found = await client.send(
      new DescribeSecurityGroupsCommand({ GroupIds: [world.GroupId] }),
    );
    const empty = { IpRanges: [], Ipv6Ranges: [], PrefixListIds: [], UserIdGroupPairs: [] };
    expect(found.SecurityGroups?.[0]?.IpPermissions).toEqual([
      { ...empty, IpProtocol: '-1', Ipv6Ranges: [{ CidrIpv6: '::/0' }] },
      {
        ...empty,
        ...rule({}),
        IpRanges: [{ CidrIp: '10.0.1.0/24', Description: 'one' }],
        UserIdGroupPairs: [{ GroupId: world.GroupId, UserId: '123456789012' }],
      },
    ]);
  });

  test('has rules with ids, by which they are revoked', async () => {
    const { SecurityGroupRules: inbound } = allow(
      rule({ IpRanges: [{ CidrIp: '10.0.1.0/24' }] }),
    ) as AuthorizeSecurityGroupIngressResult;
    expect(inbound).toMatchObject([{ CidrIpv4: '10.0.1.0/24', FromPort: 80 }]);
    const ids = { SecurityGroupRuleIds: [inbound?.[0]?.SecurityGroupRuleId] };
    call('RevokeSecurityGroupIngress', { GroupId: world.GroupId, ...ids });
    expect(
      await errorOf(() => call('RevokeSecurityGroupIngress', { GroupId: world.GroupId, ...ids })),
    ).toBe('InvalidSecurityGroupRuleId.NotFound');
  });

  const here = { IpRanges: [{ CidrIp: '10.0.1.0/24' }] };
  test.each([
    [
      'the same rule twice',
      () => [allow(rule(here)), allow(rule(here))],
      'InvalidPermission.Duplicate',
    ],
    [
      'an unknown group as source',
      () => allow(rule({ UserIdGroupPairs: [{ GroupId: 'sg-x' }] })),
      'InvalidGroup.NotFound',
    ],
    [
      'a CIDR that is none',
      () => allow(rule({ IpRanges: [{ CidrIp: 'anywhere' }] })),
      'InvalidParameterValue',
    ],
    [
      'a protocol without ports',
      () => allow({ IpProtocol: 'tcp', ...here }),
      'InvalidParameterValue',
    ],
    ['no rule', () => allow(), 'InvalidParameterValue'],
    [
      'a prefix list',
      () => allow(rule({ PrefixListIds: [{ PrefixListId: 'pl-1' }] })),
      'SimulatorLacksParameter',
    ],
    [
      'revoking what is not there',
      () =>
        call('RevokeSecurityGroupEgress', { GroupId: world.GroupId, IpPermissions: [rule(here)] }),
      'InvalidPermission.NotFound',
    ],
    [
      'an unknown group',
      () => call('DescribeSecurityGroups', { GroupIds: ['sg-x'] }),
      'InvalidGroup.NotFound',
    ],
    [
      'an unknown filter',
      () => call('DescribeSecurityGroups', { Filters: [{ Name: 'colour' }] }),
      'InvalidParameterValue',
    ],
    [
      'deleting a group in use',
      () => call('DeleteSecurityGroup', { GroupId: world.GroupId }),
      'DependencyViolation',
    ],
  ])('refuses %s', async (_name, act, error) => {
    expect(await errorOf(act)).toBe(error);
  });
});

describe('a network ACL', () => {
  const entry = (more: object = {}) => ({
    NetworkAclId: aclId(),
    RuleNumber: 90,
    Egress: false,
    Protocol: 'tcp',
    RuleAction: 'deny',
    CidrBlock: '0.0.0.0/0',
    PortRange: { From: 80, To: 80 },
    ...more,
  });

  test('keeps its entries in the order in which they are tried', async () => {
    call('CreateNetworkAclEntry', entry());
    const { NetworkAcls } = await client.send(
      new DescribeNetworkAclsCommand({
        Filters: [{ Name: 'association.subnet-id', Values: world.subnets.slice(0, 1) }],
      }),
    );
    const inbound = NetworkAcls?.[0]?.Entries?.filter(({ Egress }) => Egress === false);
    expect(inbound?.map(({ RuleNumber, Protocol }) => [RuleNumber, Protocol])).toEqual([
      [90, '6'],
      [100, '-1'],
      [32767, '-1'],
    ]);
  });

  test('is deleted where no subnet uses it', async () => {
    const { NetworkAcl } = world.call<{ NetworkAcl: { NetworkAclId: string } }>(
      'ec2',
      'CreateNetworkAcl',
      { VpcId: world.VpcId },
    );
    const { NetworkAclId } = NetworkAcl;
    call('DeleteNetworkAcl', { NetworkAclId });
    expect(await errorOf(() => call('DeleteNetworkAcl', { NetworkAclId }))).toBe(
      'InvalidNetworkAclID.NotFound',
    );
    expect(await errorOf(() => call('DeleteNetworkAcl', { NetworkAclId: aclId() }))).toBe(
      'InvalidParameterValue',
    );
  });

  test('is given to a subnet in place of another', async () => {
    const { NetworkAcl } = world.call<{ NetworkAcl: { NetworkAclId: string } }>(
      'ec2',
      'CreateNetworkAcl',
      { VpcId: world.VpcId },
    );
    const subnetId = world.subnets[0];
    const associations = async () =>
      (
        await client.send(new DescribeNetworkAclsCommand({ Filters: ofVpc() }))
      ).NetworkAcls?.flatMap(({ Associations = [] }) => Associations).filter(
        ({ SubnetId }) => SubnetId === subnetId,
      );
    const [before] = (await associations()) ?? [];
    call('ReplaceNetworkAclAssociation', {
      AssociationId: before?.NetworkAclAssociationId,
      NetworkAclId: NetworkAcl.NetworkAclId,
    });
    expect(await associations()).toMatchObject([{ NetworkAclId: NetworkAcl.NetworkAclId }]);
  });

  test.each([
    [
      'a number that is taken',
      () => call('CreateNetworkAclEntry', entry({ RuleNumber: 100 })),
      'NetworkAclEntryAlreadyExists',
    ],
    [
      'the last rule',
      () => call('ReplaceNetworkAclEntry', entry({ RuleNumber: 32767 })),
      'InvalidParameterValue',
    ],
    [
      'replacing what is not there',
      () => call('ReplaceNetworkAclEntry', entry()),
      'InvalidNetworkAclEntry.NotFound',
    ],
    [
      'deleting what is not there',
      () => call('DeleteNetworkAclEntry', { NetworkAclId: aclId(), RuleNumber: 7, Egress: true }),
      'InvalidNetworkAclEntry.NotFound',
    ],
    [
      'TCP without ports',
      () => call('CreateNetworkAclEntry', entry({ PortRange: undefined })),
      'MissingParameter',
    ],
    [
      'an unknown ACL',
      () => call('CreateNetworkAclEntry', entry({ NetworkAclId: 'acl-x' })),
      'InvalidNetworkAclID.NotFound',
    ],
    [
      'an unknown association',
      () => call('ReplaceNetworkAclAssociation', { AssociationId: 'x', NetworkAclId: aclId() }),
      'InvalidAssociationID.NotFound',
    ],
  ])('refuses %s', async (_name, act, error) => {
    expect(await errorOf(act)).toBe(error);
  });
});

describe('instances', () => {
  const all = async (...ids: string[]) => {
    const Filters = [{ Name: 'instance-id', Values: ids }];
    const { Reservations } = await client.send(new DescribeInstancesCommand({ Filters }));
    return Reservations?.flatMap(({ Instances = [] }) => Instances);
  };

  test('get addresses of their subnet, each its own', async () => {
    const instances = await all(...world.instances);
    expect(instances?.map(({ PrivateIpAddress }) => PrivateIpAddress)).toEqual([
      '10.0.0.10',
      '10.0.0.11',
    ]);
    expect(instances?.[0]).toMatchObject({
      State: { Code: 16, Name: 'running' },
      SecurityGroups: [{ GroupId: world.GroupId, GroupName: 'nlb' }],
    });
  });

  test('stop, and leave the network when they are terminated', async () => {
    const [first = '', second = ''] = world.instances;
    call('StopInstances', { InstanceIds: [first] });
    call('TerminateInstances', { InstanceIds: [second] });
    expect((await all(first))?.[0]?.State?.Name).toBe('stopped');
    expect((await all(second))?.[0]).toMatchObject({ State: { Name: 'terminated' } });
    expect((await all(second))?.[0]?.PrivateIpAddress).toBeUndefined();
    expect(await errorOf(() => call('StartInstances', { InstanceIds: [second] }))).toBe(
      'IncorrectInstanceState',
    );
    expect(await errorOf(() => call('DescribeInstances', { InstanceIds: ['i-x'] }))).toBe(
      'InvalidInstanceID.NotFound',
    );
  });
});

describe('an endpoint service', () => {
  const connect = (state: 'pendingAcceptance' | 'available' = 'available') =>
    connectEndpoint(world.account.state<Ec2State>('ec2'), world.ServiceId, 'vpce-1', state);
  const states = async () =>
    (
      await client.send(
        new DescribeVpcEndpointConnectionsCommand({
          Filters: [{ Name: 'service-id', Values: [world.ServiceId] }],
        }),
      )
    ).VpcEndpointConnections?.map(({ VpcEndpointState }) => String(VpcEndpointState));

  test('stands before its load balancer', async () => {
    const { ServiceConfigurations } = await client.send(
      new DescribeVpcEndpointServiceConfigurationsCommand({}),
    );
    expect(ServiceConfigurations).toMatchObject([
      {
        ServiceId: world.ServiceId,
        ServiceState: 'Available',
        NetworkLoadBalancerArns: [world.LoadBalancerArn],
        AvailabilityZones: ['ap-northeast-1a', 'ap-northeast-1c'],
      },
    ]);
  });

  test('accepts and rejects', async () => {
    connect('pendingAcceptance');
    const input = { ServiceId: world.ServiceId, VpcEndpointIds: ['vpce-1'] };
    expect(await states()).toEqual(['pendingAcceptance']);
    call('AcceptVpcEndpointConnections', input);
    expect(await states()).toEqual(['available']);
    call('RejectVpcEndpointConnections', input);
    expect(await states()).toEqual(['rejected']);
    expect(call('RejectVpcEndpointConnections', input)).toMatchObject({
      Unsuccessful: [{ ResourceId: 'vpce-1', Error: { Code: 'InvalidState' } }],
    });
  });

  test('changes for connections to come, and keeps a load balancer', async () => {
    connect();
    const { ServiceId, LoadBalancerArn } = world;
    call('ModifyVpcEndpointServiceConfiguration', { ServiceId, AcceptanceRequired: true });
    expect(await states()).toEqual(['available']);
    const { ServiceConfigurations } = await client.send(
      new DescribeVpcEndpointServiceConfigurationsCommand({}),
    );
    expect(ServiceConfigurations).toMatchObject([{ AcceptanceRequired: true }]);
    expect(
      await errorOf(() =>
        call('ModifyVpcEndpointServiceConfiguration', {
          ServiceId,
          RemoveNetworkLoadBalancerArns: [LoadBalancerArn],
        }),
      ),
    ).toBe('InvalidParameterValue');
  });

  test('is deleted only when nobody is connected', async () => {
    connect();
    const remove = () =>
      client.send(
        new DeleteVpcEndpointServiceConfigurationsCommand({ ServiceIds: [world.ServiceId] }),
      );
    expect(await remove()).toMatchObject({
      Unsuccessful: [{ Error: { Code: 'ExistingVpcEndpointConnections' } }],
    });
    call('RejectVpcEndpointConnections', {
      ServiceId: world.ServiceId,
      VpcEndpointIds: ['vpce-1'],
    });
    expect(await remove()).toMatchObject({ Unsuccessful: [] });
    expect(
      await errorOf(() =>
        call('DescribeVpcEndpointServiceConfigurations', { ServiceIds: [world.ServiceId] }),
      ),
    ).toBe('InvalidVpcEndpointServiceId.NotFound');
  });
});
