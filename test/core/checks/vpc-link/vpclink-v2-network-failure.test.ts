import check from '../../../../core/checks/vpc-link/vpclink-v2-network-failure.ts';
import { aclEntry, gap, known, tcp } from '../support/facts.ts';
import { acl, groups, linkPathV2, linkV2, over, stock } from '../support/link-v2.ts';
import { type Case, faulty, healthy, table, unknown } from '../support/table.ts';

const withGroups = (...changes: Parameters<typeof groups>) =>
  over(linkPathV2({ securityGroups: known(groups(...changes)) }));

const cases: Case[] = [
  ['everything is open', { facts: over(linkPathV2()) }, [healthy]],
  [
    'the load balancer keeps the link out',
    { facts: withGroups({ inbound: [] }) },
    [
      faulty({
        subject: 'sg-lb',
        confidence: 'certain',
        routes: [stock],
        remedies: ['open-target-security-group'],
        data: { ports: '80', sourceGroupIds: 'sg-link', direction: 'ingress' },
      }),
    ],
  ],
  [
    'the link’s own group keeps requests in',
    { facts: withGroups({ outbound: [] }) },
    [
      faulty({
        subject: 'sg-link',
        remedies: [],
        advised: [
          {
            action: 'AuthorizeSecurityGroupEgress',
            input: { GroupId: 'sg-link', IpPermissions: [{ FromPort: 80, ToPort: 80 }] },
          },
        ],
      }),
    ],
  ],
  [
    'the load balancer admits the whole subnet of the link',
    { facts: withGroups({ inbound: [tcp(80, ['10.0.3.0/24'])] }) },
    [healthy],
  ],
  [
    'it admits a part of it, and the addresses of the link are not known',
    { facts: withGroups({ inbound: [{ ...tcp(80, ['10.0.3.0/26']) }] }) },
    [faulty({ subject: 'sg-lb', confidence: 'possible', remedies: [] }), unknown],
  ],
  [
    'a network ACL denies the responses',
    {
      facts: over(
        linkPathV2({
          networkAcls: known([
            acl('acl-l', ['subnet-l'], [aclEntry(50, false, 'deny', '0.0.0.0/0', [1024, 65_535])]),
            acl('acl-n', ['subnet-n', 'subnet-t']),
          ]),
        }),
      ),
    },
    [faulty({ subject: 'acl-l', confidence: 'certain', remedies: ['open-network-acl'] })],
  ],
  [
    'the targets keep the load balancer out',
    {
      facts: over(
        linkPathV2({
          securityGroups: known(
            groups().map((one) => (one.id === 'sg-target' ? { ...one, ingress: [] } : one)),
          ),
        }),
      ),
    },
    [faulty({ subject: 'sg-target', remedies: ['open-target-security-group'] })],
  ],
  [
    'a link without a security group of its own',
    { facts: over(linkPathV2({ link: known(linkV2({ securityGroupIds: [] })) })) },
    [unknown],
  ],
  [
    'one group in front of two load balancers is one fault',
    {
      facts: over(
        ...['a', 'b'].map((target) => {
          const path = linkPathV2({ securityGroups: known(groups({ inbound: [] })), target });
          const arn = `arn:aws:elasticloadbalancing:eu-west-1:1:loadbalancer/app/shop/${target}`;
          const balancer = 'known' in path.loadBalancer ? path.loadBalancer.known : null;
          return { ...path, loadBalancer: known(balancer && { ...balancer, arn }) };
        }),
      ),
    },
    [faulty({ subject: 'sg-lb' })],
  ],
  [
    'groups could not be read',
    { facts: over(linkPathV2({ securityGroups: gap() })) },
    [unknown, unknown],
  ],
];

table(check, cases);
