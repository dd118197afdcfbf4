import type { Instance, NetworkAcl, NetworkAclEntry, SecurityGroup } from '@aws-sdk/client-ec2';
import type {
  Listener,
  LoadBalancer,
  TargetGroup,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import type { Estate } from '../../../simulator/network/estate.ts';
import type { Process, Surroundings } from '../../../simulator/surroundings.ts';

export const balancerArn = 'arn:nlb';
export const groupArn = 'arn:group';

export const entry = (
  RuleNumber: number,
  Egress: boolean,
  RuleAction: 'allow' | 'deny',
  CidrBlock = '0.0.0.0/0',
  PortRange?: { From: number; To: number },
): NetworkAclEntry => ({
  RuleNumber,
  Egress,
  RuleAction,
  CidrBlock,
  Protocol: PortRange ? '6' : '-1',
  ...(PortRange && { PortRange }),
});

const tcp = (port: number, ranges: string[], groups: string[] = []) => ({
  IpProtocol: 'tcp',
  FromPort: port,
  ToPort: port,
  IpRanges: ranges.map((CidrIp) => ({ CidrIp })),
  UserIdGroupPairs: groups.map((GroupId) => ({ GroupId })),
});

const everywhere = [{ IpProtocol: '-1', IpRanges: [{ CidrIp: '0.0.0.0/0' }] }];

/** A small VPC: a load balancer with a node in each of two zones and an instance beside each node. Fields may be changed freely. */
export function smallVpc() {
  const openAcl = (id: string): NetworkAcl => ({
    NetworkAclId: id,
    Entries: [entry(100, false, 'allow'), entry(100, true, 'allow')],
  });
  const instance = (id: string, address: string, subnet: string): Instance => ({
    InstanceId: id,
    PrivateIpAddress: address,
    SubnetId: subnet,
    State: { Name: 'running' },
    SecurityGroups: [{ GroupId: 'sg-target' }],
  });
  return {
    balancer: {
      LoadBalancerArn: balancerArn,
      State: { Code: 'active' },
      SecurityGroups: ['sg-nlb'],
      EnforceSecurityGroupInboundRulesOnPrivateLinkTraffic: 'on',
      AvailabilityZones: [{ SubnetId: 'nlb-a' }, { SubnetId: 'nlb-b' }],
    } as LoadBalancer | undefined,
    listeners: [
      {
        Port: 80,
        Protocol: 'TCP',
        DefaultActions: [{ Type: 'forward', TargetGroupArn: groupArn }],
      },
    ] as Listener[],
    group: {
      TargetGroupArn: groupArn,
      Port: 8080,
      Protocol: 'TCP',
      HealthCheckEnabled: true,
      HealthCheckPort: 'traffic-port',
      HealthCheckProtocol: 'TCP',
    } as TargetGroup,
    targets: [
      { Id: 'i-a', Port: 8080 },
      { Id: 'i-b', Port: 8080 },
    ],
    crossZone: false,
    groups: {
      'sg-nlb': {
        GroupId: 'sg-nlb',
        IpPermissions: [tcp(80, ['0.0.0.0/0'])],
        IpPermissionsEgress: everywhere,
      },
      'sg-target': {
        GroupId: 'sg-target',
        IpPermissions: [tcp(8080, [], ['sg-nlb'])],
        IpPermissionsEgress: everywhere,
      },
    } as Record<string, SecurityGroup>,
    acls: { nlb: openAcl('acl-nlb'), target: openAcl('acl-target') },
    instances: [
      instance('i-a', '10.0.11.10', 'target-a'),
      instance('i-b', '10.0.12.10', 'target-b'),
    ],
    service: { ServiceId: 'vpce-svc-1', ServiceState: 'Available' } as
      | { ServiceId: string; ServiceState: string }
      | undefined,
    connections: ['available'],
    link: { id: 'link', status: 'AVAILABLE' as string, targetArns: [balancerArn] },
    processes: { 'i-a:8080': answers(200), 'i-b:8080': answers(200) } as Record<string, Process>,
  };
}
export type Vpc = ReturnType<typeof smallVpc>;

export const answers = (status: number): Process => ({
  duration: 20,
  status,
  body: '{}',
  paths: { '/moved': 404 },
});

const subnets: Record<string, [cidr: string, zone: string]> = {
  'nlb-a': ['10.0.1.0/24', 'a'],
  'nlb-b': ['10.0.2.0/24', 'b'],
  'target-a': ['10.0.11.0/24', 'a'],
  'target-b': ['10.0.12.0/24', 'b'],
};

export const estateOf = (vpc: Vpc): Estate => ({
  loadBalancer: (arn) => (arn === balancerArn ? vpc.balancer : undefined),
  loadBalancers: () => (vpc.balancer ? [vpc.balancer] : []),
  listeners: () => vpc.listeners,
  listener: (arn) => vpc.listeners.find(({ ListenerArn }) => ListenerArn === arn),
  certificateNames: () => [],
  targetGroup: () => vpc.group,
  targets: () => vpc.targets,
  crossZone: () => vpc.crossZone,
  securityGroups: (ids) => ids.flatMap((id) => vpc.groups[id] ?? []),
  networkAclOf: (subnet) => (subnet.startsWith('nlb') ? vpc.acls.nlb : vpc.acls.target),
  subnet: (id) => {
    const [CidrBlock = '', AvailabilityZone = ''] = subnets[id] ?? [];
    return { SubnetId: id, CidrBlock, AvailabilityZone };
  },
  container: () => undefined,
  instance: (id) => vpc.instances.find(({ InstanceId }) => InstanceId === id),
  endpointServiceOf: () => vpc.service as ReturnType<Estate['endpointServiceOf']>,
  endpointConnections: () =>
    vpc.connections.map((state) => ({ VpcEndpointState: state as 'Available' })),
});

export const surroundingsOf = (vpc: Vpc): Surroundings => ({
  code: {},
  processes: vpc.processes,
  hosts: {},
  traffic: [],
  invokers: [],
});
