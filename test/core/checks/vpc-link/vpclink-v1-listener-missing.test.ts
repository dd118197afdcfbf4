import check from '../../../../core/checks/vpc-link/vpclink-v1-listener-missing.ts';
import type { LinkPath } from '../../../../core/model/facts/network.ts';
import {
  gap,
  justDeployed,
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

const retired = { ...targetGroup(), arn: 'retired', targets: known([]) };

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
    'a listener for UDP takes the port and no HTTP',
    {
      facts: paths({
        listeners: known([
          { arn: 'listener-1', port: 80, protocol: 'UDP', targetGroupArns: [targetGroupArn] },
        ]),
      }),
    },
    [faulty({ confidence: 'certain', remedies: [], evidence: [{ args: { ports: '-' } }] })],
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
  [
    'the listener has another port now, and only one group can be meant',
    { facts: paths({ routes: [way('/stock', 8080)] }) },
    [faulty({ remedies: ['create-listener'], data: { port: 8080, targetGroupArn } })],
  ],
  [
    'a deployment has just brought the port: it goes back, and nothing is opened',
    {
      facts: { ...paths({ routes: [way('/stock', 8443)] }), configuration: justDeployed() },
    },
    [
      faulty({
        remedies: ['roll-back-deployment'],
        data: { deploymentId: 'd2', previousDeploymentId: 'd1' },
      }),
    ],
  ],
  [
    'a deployment has just brought the port, beside a group that has no targets any more',
    {
      facts: {
        ...paths({
          routes: [way('/stock', 8443)],
          targetGroups: known([targetGroup(), retired]),
        }),
        configuration: justDeployed(),
      },
    },
    [faulty({ remedies: ['roll-back-deployment'] })],
  ],
  [
    'the listener is gone, beside a group that has no targets any more',
    { facts: paths({ listeners: known([]), targetGroups: known([targetGroup(), retired]) }) },
    [faulty({ remedies: ['create-listener'], data: { targetGroupArn } })],
  ],
  [
    'no listener at all, and a deployment that may have nothing to do with it',
    { facts: { ...paths({ listeners: known([]) }), configuration: justDeployed() } },
    [faulty({ remedies: ['create-listener', 'roll-back-deployment'] })],
  ],
  ['could not be read', { facts: paths({ listeners: gap() }) }, [unknown]],
  [
    'the load balancer is gone',
    { facts: paths({ loadBalancer: known(null), listeners: known([]) }) },
    [unknown],
  ],
];

table(check, cases);
