import check from '../../../../core/checks/vpc-link/vpclink-v1-listener-missing.ts';
import type { LinkPath } from '../../../../core/model/facts/network.ts';
import {
  gap,
  known,
  linkPath,
  loadBalancerArn,
  targetGroup,
  targetGroupArn,
} from '../support/facts.ts';
import { type Case, faulty, healthy, table, unknown } from '../support/table.ts';

const paths = (more: Partial<LinkPath> = {}) => ({ 'vpc-link': { paths: [linkPath(more)] } });
const way = (path: string, port: number) => ({
  httpMethod: 'GET',
  path,
  scheme: 'http',
  host: 'nlb.example',
  port,
});

const cases: Case[] = [
  ['listens', {}, [healthy]],
  [
    'no listener at all',
    { facts: paths({ listeners: known([]) }) },
    [
      faulty({
        subject: `${loadBalancerArn}:80`,
        confidence: 'certain',
        remedies: ['create-listener'],
        data: { port: 80, scheme: 'http', targetGroupArn },
      }),
    ],
  ],
  [
    'two target groups to choose from',
    {
      facts: paths({
        listeners: known([]),
        targetGroups: known([targetGroup(), { ...targetGroup(), arn: 'b' }]),
      }),
    },
    [faulty({ remedies: [] })],
  ],
  [
    'one of two ports',
    { facts: paths({ routes: [way('/a', 80), way('/b', 8443)] }) },
    [faulty({ subject: `${loadBalancerArn}:8443`, routes: [{ httpMethod: 'GET', path: '/b' }] })],
  ],
  ['could not be read', { facts: paths({ listeners: gap() }) }, [unknown]],
  [
    'the load balancer is gone',
    { facts: paths({ loadBalancer: known(null), listeners: known([]) }) },
    [unknown],
  ],
];

table(check, cases);
