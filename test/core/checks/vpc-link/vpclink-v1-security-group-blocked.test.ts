import { expect } from '@jest/globals';
import check from '../../../../core/checks/vpc-link/vpclink-v1-security-group-blocked.ts';
import type { LinkPath } from '../../../../core/model/facts/network.ts';
import type { SecurityGroup } from '../../../../core/model/facts/security-group.ts';
import {
  gap,
  healthyTarget,
  known,
  linkPath,
  loadBalancerArn,
  nodeInterface,
  silentTarget,
  targetGroup,
  targetGroupArn,
  targetSecurityGroup,
  tcp,
} from '../support/facts.ts';
import { type Case, faulty, healthy, table, unknown } from '../support/table.ts';

const paths = (more: Partial<LinkPath> = {}) => ({ 'vpc-link': { paths: [linkPath(more)] } });
const base = linkPath();
const own = (egress: SecurityGroup['egress']): SecurityGroup => ({
  id: 'sg-lb',
  vpcId: 'vpc-1',
  ingress: [],
  egress,
});
const all = [{ ...tcp(0, ['0.0.0.0/0']), protocol: '-1', fromPort: null, toPort: null }];
const target = (...rules: ReturnType<typeof tcp>[]) =>
  paths({ securityGroups: known([own(all), targetSecurityGroup(rules)]) });
const withoutGroups = (...rules: ReturnType<typeof tcp>[]) =>
  paths({
    loadBalancer:
      'known' in base.loadBalancer && base.loadBalancer.known
        ? known({ ...base.loadBalancer.known, securityGroupIds: [] })
        : gap(),
    securityGroups: known([targetSecurityGroup(rules)]),
  });

const listed = { ...tcp(8080), prefixListIds: ['pl-1'] };
/** The target answers no health check. */
const silent = (rules: ReturnType<typeof tcp>[], more: Partial<LinkPath> = {}) =>
  paths({
    securityGroups: known([own(all), targetSecurityGroup(rules)]),
    targetGroups: known([{ ...targetGroup(), targets: known([silentTarget]) }]),
    ...more,
  });

const cases: Case[] = [
  ['open to the group of the load balancer', {}, [healthy]],
  [
    'a target is left out while another is healthy',
    {
      facts: {
        'vpc-link': {
          paths: [
            linkPath({
              securityGroups: known([
                own(all),
                targetSecurityGroup([]),
                { ...targetSecurityGroup([tcp(8080, ['10.0.0.0/16'])]), id: 'sg-open' },
              ]),
              instances: known(
                ['sg-target', 'sg-open'].map((group, at) => ({
                  id: `i-${at + 1}`,
                  state: 'running',
                  privateIp: `10.0.2.1${at}`,
                  subnetId: 'subnet-t',
                  securityGroupIds: [group],
                })),
              ),
              targetGroups: known([
                { ...targetGroup(), targets: known([silentTarget, healthyTarget]) },
              ]),
            }),
          ],
        },
      },
    },
    [faulty({ confidence: 'possible' })],
  ],
  [
    'a target is registered on a port of its own, and the group’s port is open',
    {
      facts: {
        'vpc-link': {
          paths: [
            linkPath({
              targetGroups: known([
                { ...targetGroup(), targets: known([{ ...silentTarget, port: 9090 }]) },
              ]),
            }),
          ],
        },
      },
    },
    [healthy],
  ],
  [
    'no rule',
    { facts: target() },
    [
      faulty({
        subject: 'sg-target',
        confidence: 'certain',
        remedies: ['open-target-security-group'],
        data: {
          groupId: 'sg-target',
          direction: 'ingress',
          ports: '8080',
          sourceGroupIds: 'sg-lb',
          loadBalancerArn,
        },
      }),
    ],
  ],
  ['another port', { facts: target(tcp(80, ['10.0.0.0/16'])) }, [faulty()]],
  [
    'another protocol',
    { facts: target({ ...tcp(8080, ['10.0.0.0/16']), protocol: 'udp' }) },
    [faulty()],
  ],
  ['other addresses', { facts: target(tcp(8080, ['192.168.0.0/16'])) }, [faulty()]],
  ['no address at all', { facts: target(tcp(8080, ['not an address'])) }, [faulty()]],
  ['the addresses of the subnet', { facts: target(tcp(8080, ['10.0.1.0/24'])) }, [healthy]],
  ['every address', { facts: target(tcp(8080, ['0.0.0.0/0'])) }, [healthy]],
  [
    'a part of the subnet in which the node is not',
    { facts: target(tcp(8080, ['10.0.1.64/26'])) },
    [faulty({ confidence: 'certain', data: { sourceGroupIds: 'sg-lb' } })],
  ],
  [
    'a part of the subnet in which the node is',
    { facts: target(tcp(8080, ['10.0.1.0/28'])) },
    [healthy],
  ],
  [
    'a part of the subnet, and the node is not known',
    { facts: silent([tcp(8080, ['10.0.1.64/26'])], { balancerInterfaces: gap() }) },
    [
      faulty({
        subject: 'sg-target',
        confidence: 'possible',
        remedies: [],
        evidence: [{ code: `${check.id}.part`, args: { ports: '8080' } }],
      }),
      { ...unknown, subject: 'link-1' },
    ],
  ],
  [
    'two rules for the halves of the subnet, and the node is not known',
    {
      facts: silent([tcp(8080, ['10.0.1.0/25']), tcp(8080, ['10.0.1.128/25'])], {
        balancerInterfaces: gap(),
      }),
    },
    [healthy],
  ],
  ['a prefix list, and health checks pass', { facts: target(listed) }, [healthy]],
  [
    'a prefix list, which cannot be seen, and no health check passes',
    { facts: silent([listed]) },
    [
      faulty({
        confidence: 'possible',
        remedies: [],
        evidence: [{ args: { because: expect.stringContaining('pl-1') } }],
      }),
      unknown,
    ],
  ],
  [
    'a target by address behind a shut group, beside an instance that is open',
    {
      facts: silent([tcp(8080, ['10.0.0.0/16'])], {
        targetGroups: known([
          targetGroup(),
          {
            ...targetGroup(),
            arn: 'group-2',
            targetType: 'ip',
            targets: known([{ ...silentTarget, id: '10.0.2.77' }]),
          },
        ]),
        listeners: known([
          {
            arn: 'listener-1',
            port: 80,
            protocol: 'TCP',
            targetGroupArns: [targetGroupArn, 'group-2'],
          },
        ]),
        targetInterfaces: known([
          {
            ...nodeInterface(),
            description: '',
            addresses: ['10.0.2.77'],
            subnetId: 'subnet-t',
            securityGroupIds: ['sg-task'],
          },
        ]),
        securityGroups: known([
          own(all),
          targetSecurityGroup([tcp(8080, ['10.0.0.0/16'])]),
          { ...targetSecurityGroup([]), id: 'sg-task' },
        ]),
      }),
    },
    [faulty({ subject: 'sg-task', confidence: 'certain' })],
  ],
  [
    'a load balancer without groups counts by its subnets',
    { facts: withoutGroups(tcp(8080, ['10.9.0.0/16'])) },
    [faulty({ data: { sourceCidrs: '10.0.1.0/24' } })],
  ],
  [
    'a load balancer without groups, admitted',
    { facts: withoutGroups(tcp(8080, ['10.0.0.0/8'])) },
    [healthy],
  ],
  [
    "the load balancer's own group keeps it in",
    {
      facts: paths({
        securityGroups: known([own([]), targetSecurityGroup([tcp(8080, ['10.0.0.0/16'])])]),
      }),
    },
    [
      faulty({
        subject: 'sg-lb',
        remedies: [],
        data: { direction: 'egress', destinationCidrs: '10.0.2.0/24' },
      }),
    ],
  ],
  [
    'only the port of the health check is shut',
    {
      facts: paths({
        targetGroups: known([targetGroup(undefined, '9090')]),
        securityGroups: known([own(all), targetSecurityGroup([tcp(8080, ['10.0.0.0/16'])])]),
      }),
    },
    [faulty({ confidence: 'possible', data: { ports: '9090' } })],
  ],
  ['groups that could not be read', { facts: paths({ securityGroups: gap() }) }, [unknown]],
  ['a group that was not read', { facts: paths({ securityGroups: known([]) }) }, [unknown]],
  ['targets that could not be read', { facts: paths({ targetGroups: gap() }) }, [unknown]],
  ['the load balancer is gone', { facts: paths({ loadBalancer: known(null) }) }, [unknown]],
  ['a target that is no known instance', { facts: paths({ instances: known([]) }) }, [unknown]],
];

table(check, cases);
