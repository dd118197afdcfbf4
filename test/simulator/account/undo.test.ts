import { expect, test } from '@jest/globals';
import type { ServiceId } from '../../../core/model/calls.ts';
import { connectEndpoint, type Ec2State } from '../../../simulator/account/ec2/index.ts';
import { warehouse, type Warehouse } from './warehouse.ts';

type Call = readonly [ServiceId, string, object];

const tcp = (CidrIp: string) => [
  { IpProtocol: 'tcp', FromPort: 443, ToPort: 443, IpRanges: [{ CidrIp }] },
];

/** Calls that change something, and those that take it back. */
const pairs: [string, (w: Warehouse) => Call[]][] = [
  [
    'a rule allowed and revoked',
    ({ GroupId }) => [
      ['ec2', 'AuthorizeSecurityGroupIngress', { GroupId, IpPermissions: tcp('10.9.0.0/16') }],
      ['ec2', 'RevokeSecurityGroupIngress', { GroupId, IpPermissions: tcp('10.9.0.0/16') }],
    ],
  ],
  [
    'a rule revoked and allowed again',
    ({ GroupId }) => [
      ['ec2', 'RevokeSecurityGroupIngress', { GroupId, IpPermissions: tcp('10.1.0.0/16') }],
      ['ec2', 'AuthorizeSecurityGroupIngress', { GroupId, IpPermissions: tcp('10.1.0.0/16') }],
    ],
  ],
  [
    'an entry of the network ACL made and deleted',
    (w) => {
      const NetworkAclId = aclOf(w);
      const place = { NetworkAclId, RuleNumber: 50, Egress: false };
      const entry = { ...place, Protocol: '-1', RuleAction: 'deny', CidrBlock: '0.0.0.0/0' };
      return [
        ['ec2', 'CreateNetworkAclEntry', entry],
        ['ec2', 'DeleteNetworkAclEntry', place],
      ];
    },
  ],
  [
    'an entry of the network ACL replaced and replaced back',
    (w) => {
      const entry = {
        NetworkAclId: aclOf(w),
        RuleNumber: 100,
        Egress: true,
        Protocol: '-1',
        CidrBlock: '0.0.0.0/0',
      };
      return [
        ['ec2', 'ReplaceNetworkAclEntry', { ...entry, RuleAction: 'deny' }],
        ['ec2', 'ReplaceNetworkAclEntry', { ...entry, RuleAction: 'allow' }],
      ];
    },
  ],
  [
    'an endpoint rejected and accepted',
    ({ ServiceId }) => [
      ['ec2', 'RejectVpcEndpointConnections', { ServiceId, VpcEndpointIds: ['vpce-1'] }],
      ['ec2', 'AcceptVpcEndpointConnections', { ServiceId, VpcEndpointIds: ['vpce-1'] }],
    ],
  ],
  [
    'instances stopped and started',
    ({ instances }) => [
      ['ec2', 'StopInstances', { InstanceIds: instances }],
      ['ec2', 'StartInstances', { InstanceIds: instances }],
    ],
  ],
  [
    'targets deregistered and registered again',
    ({ TargetGroupArn, instances: [Id] }) => [
      ['elbv2', 'DeregisterTargets', { TargetGroupArn, Targets: [{ Id }] }],
      ['elbv2', 'RegisterTargets', { TargetGroupArn, Targets: [{ Id }] }],
    ],
  ],
  [
    'inbound rules switched off and on for PrivateLink',
    ({ LoadBalancerArn, GroupId }) =>
      ['off', 'on'].map((value) => [
        'elbv2',
        'SetSecurityGroups',
        {
          LoadBalancerArn,
          SecurityGroups: [GroupId],
          EnforceSecurityGroupInboundRulesOnPrivateLinkTraffic: value,
        },
      ]),
  ],
  [
    'a health check moved to another port and back',
    ({ TargetGroupArn }) =>
      ['9', 'traffic-port'].map((HealthCheckPort) => [
        'elbv2',
        'ModifyTargetGroup',
        { TargetGroupArn, HealthCheckPort },
      ]),
  ],
  [
    'attributes changed and set back',
    ({ TargetGroupArn, LoadBalancerArn }) =>
      ['true', 'false'].flatMap((Value): Call[] => {
        const cross = [{ Key: 'load_balancing.cross_zone.enabled', Value }];
        const proxy = [{ Key: 'proxy_protocol_v2.enabled', Value }];
        return [
          ['elbv2', 'ModifyLoadBalancerAttributes', { LoadBalancerArn, Attributes: cross }],
          ['elbv2', 'ModifyTargetGroupAttributes', { TargetGroupArn, Attributes: proxy }],
        ];
      }),
  ],
];

const aclOf = ({ account }: Warehouse) =>
  Object.keys(account.state<Ec2State>('ec2').networkAcls)[0] ?? '';

test.each(pairs)('%s leaves the account byte for byte as it was', (_name, callsOf) => {
  const world = warehouse();
  const { account, GroupId, TargetGroupArn, instances, ServiceId } = world;
  connectEndpoint(account.state<Ec2State>('ec2'), ServiceId, 'vpce-1', 'available');
  for (const cidr of ['10.1.0.0/16', '10.2.0.0/16', '10.0.0.0/16']) {
    account.call('ec2', 'AuthorizeSecurityGroupIngress', { GroupId, IpPermissions: tcp(cidr) });
  }
  account.call('elbv2', 'RegisterTargets', {
    TargetGroupArn,
    Targets: instances.map((Id) => ({ Id })),
  });
  const before = world.snapshot();
  const calls = callsOf(world);
  for (const [index, [service, operation, input]] of calls.entries()) {
    account.call(service, operation, { ...input });
    if (index < calls.length / 2) expect(world.snapshot()).not.toBe(before);
  }
  expect(world.snapshot()).toBe(before);
});

test('a listener made and deleted leaves no trace', () => {
  const world = warehouse();
  const before = world.snapshot();
  const { Listeners } = world.call<{ Listeners: { ListenerArn: string }[] }>(
    'elbv2',
    'CreateListener',
    world.listener,
  );
  world.call('elbv2', 'DeleteListener', { ListenerArn: Listeners[0]?.ListenerArn });
  expect(world.snapshot()).toBe(before);
});
