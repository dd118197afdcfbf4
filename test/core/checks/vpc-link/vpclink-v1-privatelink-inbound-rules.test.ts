import check from '../../../../core/checks/vpc-link/vpclink-v1-privatelink-inbound-rules.ts';
import type { LinkPath } from '../../../../core/model/facts/network.ts';
import type { LoadBalancer } from '../../../../core/model/facts/load-balancer.ts';
import {
  gap,
  known,
  linkPath,
  loadBalancerArn,
  targetSecurityGroup,
  tcp,
} from '../support/facts.ts';
import { type Case, faulty, healthy, table, unknown } from '../support/table.ts';

const plain = linkPath();
const balancer = (more: Partial<LoadBalancer>): LinkPath['loadBalancer'] =>
  'known' in plain.loadBalancer && plain.loadBalancer.known
    ? known({ ...plain.loadBalancer.known, ...more })
    : gap();
const enforced = (ingress: ReturnType<typeof tcp>[], more: Partial<LinkPath> = {}) => ({
  'vpc-link': {
    paths: [
      linkPath({
        loadBalancer: balancer({ enforceInboundRulesOnPrivateLink: 'on' }),
        securityGroups: known([
          { id: 'sg-lb', vpcId: 'vpc-1', ingress, egress: [] },
          targetSecurityGroup([]),
        ]),
        ...more,
      }),
    ],
  },
});

const cases: Case[] = [
  ['off', {}, [healthy]],
  [
    'on, and no rule for the port',
    { facts: enforced([tcp(443, ['0.0.0.0/0'])]) },
    [
      faulty({
        subject: loadBalancerArn,
        confidence: 'certain',
        remedies: ['disable-privatelink-inbound-rules'],
        data: { securityGroupIds: 'sg-lb', ports: '80' },
        evidence: [{ code: `${check.id}.closed` }, { code: `${check.id}.targets-healthy` }],
      }),
    ],
  ],
  [
    'on, and open to certain addresses',
    { facts: enforced([tcp(80, ['10.0.0.0/16'])]) },
    [faulty({ confidence: 'likely' })],
  ],
  ['on, and open to everyone', { facts: enforced([tcp(80, ['0.0.0.0/0'])]) }, [healthy]],
  [
    'on by default where the answer leaves it out',
    {
      facts: {
        'vpc-link': {
          paths: [
            linkPath({ loadBalancer: known({ ...noSetting(), securityGroupIds: ['sg-lb'] }) }),
          ],
        },
      },
    },
    [faulty({ confidence: 'likely' })],
  ],
  [
    'no security groups: no rules',
    { facts: enforced([], { loadBalancer: balancer({ securityGroupIds: [] }) }) },
    [healthy],
  ],
  ['no listener: another cause', { facts: enforced([], { listeners: known([]) }) }, [healthy]],
  ['groups that could not be read', { facts: enforced([], { securityGroups: gap() }) }, [unknown]],
  ['the load balancer is gone', { facts: enforced([], { loadBalancer: known(null) }) }, [unknown]],
];

function noSetting(): LoadBalancer {
  return {
    arn: loadBalancerArn,
    name: 'shop',
    type: 'network',
    vpcId: 'vpc-1',
    subnetIds: ['subnet-n'],
    securityGroupIds: [],
  };
}

table(check, cases);
