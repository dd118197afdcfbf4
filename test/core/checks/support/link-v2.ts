import type { FactsFor } from '../../../../core/model/facts.ts';
import type { LinkPathV2 } from '../../../../core/model/facts/network.ts';
import type { VpcLinkV2 } from '../../../../core/model/facts/vpc-link.ts';
import {
  account,
  aclEntry,
  known,
  linkPath,
  route,
  targetGroup,
  targetGroupArn,
  tcp,
} from './facts.ts';
import { httpFacts } from './http-api.ts';

export const balancerArn = `arn:aws:elasticloadbalancing:eu-west-1:${account}:loadbalancer/app/shop/1`;
export const listenerArn = `arn:aws:elasticloadbalancing:eu-west-1:${account}:listener/app/shop/1/80`;
export const stock = { httpMethod: 'GET', path: '/stock' };

export const linkV2 = (more: Partial<VpcLinkV2> = {}): VpcLinkV2 => ({
  version: 2,
  id: 'link-2',
  name: 'private',
  status: 'AVAILABLE',
  subnetIds: ['subnet-l'],
  securityGroupIds: ['sg-link'],
  ...more,
});

export const listener = (more: object = {}) => ({
  arn: listenerArn,
  port: 80,
  protocol: 'HTTP',
  targetGroupArns: [targetGroupArn],
  ...more,
});

/** Groups of which the link reaches the load balancer, and that the targets. */
export const groups = ({ inbound = [fromLink], outbound = [everywhere] } = {}) => [
  { id: 'sg-link', vpcId: 'vpc-1', ingress: [], egress: outbound },
  { id: 'sg-lb', vpcId: 'vpc-1', ingress: inbound, egress: [everywhere] },
  {
    id: 'sg-target',
    vpcId: 'vpc-1',
    ingress: [{ ...tcp(8080), securityGroupIds: ['sg-lb'] }],
    egress: [],
  },
];
const everywhere = { ...tcp(0, ['0.0.0.0/0']), protocol: '-1' };
export const fromLink = { ...tcp(80), securityGroupIds: ['sg-link'] };

export const acl = (
  id: string,
  subnetIds: string[],
  denied: ReturnType<typeof aclEntry>[] = [],
) => ({
  id,
  vpcId: 'vpc-1',
  subnetIds,
  entries: [
    ...denied,
    ...[true, false].map((egress) => aclEntry(100, egress, 'allow', '0.0.0.0/0')),
  ],
});

/** A VPC link of version 2 in subnet-l, to an Application Load Balancer in subnet-n with an instance in subnet-t. */
export function linkPathV2(more: Partial<LinkPathV2> = {}): LinkPathV2 {
  const { endpointService: _, ...behind } = linkPath();
  return {
    ...behind,
    connectionId: 'link-2',
    link: known(linkV2()),
    target: listenerArn,
    routes: [{ ...stock, scheme: 'http', host: '', port: 80 }],
    loadBalancer: known({
      arn: balancerArn,
      name: 'shop',
      type: 'application',
      state: 'active',
      vpcId: 'vpc-1',
      subnetIds: ['subnet-n'],
      securityGroupIds: ['sg-lb'],
    }),
    listeners: known([listener()]),
    targetGroups: known([{ ...targetGroup(), protocol: 'HTTP' }]),
    balancerInterfaces: known([
      {
        id: 'eni-1',
        description: 'ELB app/shop/1',
        addresses: ['10.0.1.4'],
        subnetId: 'subnet-n',
        securityGroupIds: ['sg-lb'],
      },
    ]),
    securityGroups: known(groups()),
    networkAcls: known([acl('acl-l', ['subnet-l']), acl('acl-n', ['subnet-n', 'subnet-t'])]),
    subnets: known(
      ['subnet-n', 'subnet-t', 'subnet-l'].map((id, at) => ({
        id,
        vpcId: 'vpc-1',
        cidr: `10.0.${at + 1}.0/24`,
        zone: 'eu-west-1a',
      })),
    ),
    ...more,
  };
}

/** An HTTP API that goes this way. */
export const over = (...paths: LinkPathV2[]): Partial<FactsFor<'vpc-link'>> => ({
  ...httpFacts({
    routes: known([
      route('GET', '/stock', {
        id: 'i1',
        type: 'HTTP_PROXY',
        uri: listenerArn,
        connectionType: 'VPC_LINK',
        connectionId: 'link-2',
      }),
    ]),
  }),
  'vpc-link': { paths: [], targets: paths },
});
