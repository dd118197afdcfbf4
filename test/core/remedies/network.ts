import type { LinkPath } from '../../../core/model/facts/network.ts';
import type { TargetGroup } from '../../../core/model/facts/target-group.ts';
import type { LoadBalancer } from '../../../core/model/facts/load-balancer.ts';
import type { NetworkAcl, NetworkAclEntry } from '../../../core/model/facts/network-acl.ts';
import type { Integration, Route } from '../../../core/model/route.ts';
import { route } from './facts.ts';

/** The way behind the VPC link `link1`, for tests of remedies. */

export const linkIntegration: Integration = {
  type: 'HTTP_PROXY',
  httpMethod: 'GET',
  uri: 'http://shop.internal/stock',
  connectionType: 'VPC_LINK',
  connectionId: 'link1',
  timeoutInMillis: 29_000,
};

export const linkRoute: Route = route('GET', '/stock', linkIntegration);

export const loadBalancer = (changes: Partial<LoadBalancer> = {}): LoadBalancer => ({
  arn: 'arn:lb',
  name: 'shop',
  type: 'network',
  vpcId: 'vpc-1',
  subnetIds: ['subnet-1'],
  securityGroupIds: [],
  ...changes,
});

export const targetGroup = (changes: Partial<TargetGroup> = {}): TargetGroup => ({
  arn: 'arn:tg',
  name: 'stock',
  port: 8080,
  protocol: 'TCP',
  targetType: 'instance',
  healthCheck: { port: 'traffic-port', protocol: 'TCP' },
  targets: { known: [{ id: 'i-1', port: 8080, state: 'unhealthy' }] },
  ...changes,
});

export const entry = (ruleNumber: number, action: 'allow' | 'deny'): NetworkAclEntry => ({
  ruleNumber,
  action,
  egress: false,
  protocol: '6',
  cidr: '0.0.0.0/0',
  fromPort: 0,
  toPort: 65_535,
});

export const networkAcl = (entries: NetworkAclEntry[]): NetworkAcl => ({
  id: 'acl-1',
  vpcId: 'vpc-1',
  subnetIds: ['subnet-1', 'subnet-2'],
  entries,
});

export const linkPath = (changes: Partial<LinkPath> = {}): LinkPath => ({
  connectionId: 'link1',
  routes: [{ httpMethod: 'GET', path: '/stock', scheme: 'http', host: 'shop.internal', port: 443 }],
  link: {
    known: { version: 1, id: 'link1', name: 'shop', targetArns: ['arn:lb'], status: 'FAILED' },
  },
  loadBalancer: { known: loadBalancer() },
  endpointService: { known: null },
  listeners: {
    known: [{ arn: 'arn:listener', port: 80, protocol: 'TCP', targetGroupArns: [] }],
  },
  targetGroups: { known: [targetGroup()] },
  instances: { known: [] },
  balancerInterfaces: { known: [] },
  targetInterfaces: { known: [] },
  securityGroups: { known: [] },
  networkAcls: { known: [] },
  subnets: { known: [] },
  ...changes,
});
