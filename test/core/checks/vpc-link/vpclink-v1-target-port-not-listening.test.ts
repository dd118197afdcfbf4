import check from '../../../../core/checks/vpc-link/vpclink-v1-target-port-not-listening.ts';
import type { LinkPath } from '../../../../core/model/facts/network.ts';
import {
  gap,
  known,
  linkPath,
  targetGroup,
  targetGroupArn,
  targetSecurityGroup,
  tcp,
} from '../support/facts.ts';
import { type Case, faulty, healthy, table, unknown } from '../support/table.ts';

const paths = (more: Partial<LinkPath> = {}) => ({ 'vpc-link': { paths: [linkPath(more)] } });
const open = known([
  {
    id: 'sg-lb',
    vpcId: 'vpc-1',
    ingress: [{ ...tcp(80), cidrs: ['0.0.0.0/0'] }],
    egress: [{ ...tcp(8080), toPort: 9090, cidrs: ['0.0.0.0/0'] }],
  },
  targetSecurityGroup([{ ...tcp(8080), toPort: 9090, securityGroupIds: ['sg-lb'] }]),
]);
const on = (port: number, reason = 'Target.FailedHealthChecks') => ({
  ...targetGroup(),
  targets: known([{ id: 'i-1', port, state: 'unhealthy', reason }]),
});
const healthyOn9090 = {
  ...targetGroup(),
  arn: `${targetGroupArn}-2`,
  name: 'shop-2',
  targets: known([{ id: 'i-1', port: 9090, state: 'healthy' }]),
};

const cases: Case[] = [
  ['healthy targets', {}, [healthy]],
  [
    'registered on another port than the one of the group',
    { facts: paths({ targetGroups: known([on(9090)]), securityGroups: open }) },
    [
      faulty({
        subject: targetGroupArn,
        confidence: 'certain',
        remedies: [],
        data: { targetPort: 9090, servedPort: 8080 },
        advised: [
          { action: 'RegisterTargets', input: { Targets: [{ Id: 'i-1', Port: 8080 }] } },
          { action: 'DeregisterTargets', input: { Targets: [{ Id: 'i-1', Port: 9090 }] } },
        ],
      }),
    ],
  ],
  [
    'healthy on another port in another group',
    { facts: paths({ targetGroups: known([on(8080), healthyOn9090]), securityGroups: open }) },
    [faulty({ data: { servedPort: 9090 } })],
  ],
  [
    'registered on the usual port: the process is down',
    { facts: paths({ targetGroups: known([on(8080)]) }) },
    [healthy],
  ],
  [
    'silent, which says nothing of a port',
    {
      facts: paths({ targetGroups: known([on(9090, 'Target.Timeout')]), securityGroups: open }),
    },
    [healthy],
  ],
  [
    'the rules could not be read',
    {
      facts: paths({
        targetGroups: known([on(9090, 'Target.Timeout')]),
        securityGroups: gap('ec2:DescribeSecurityGroups'),
      }),
    },
    [unknown],
  ],
];

table(check, cases);
