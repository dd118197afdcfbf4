import check from '../../../../core/checks/vpc-link/vpclink-v1-tls-mismatch.ts';
import type { LinkPath } from '../../../../core/model/facts/network.ts';
import {
  gap,
  justDeployed,
  known,
  linkPath,
  loadBalancerArn,
  redirected,
  route,
  targetGroupArn,
} from '../support/facts.ts';
import { type Case, faulty, healthy, table, unknown } from '../support/table.ts';

const paths = (more: Partial<LinkPath> = {}) => ({ 'vpc-link': { paths: [linkPath(more)] } });
const listening = (protocol: string, port = 80) => ({
  arn: `listener-${port}`,
  port,
  protocol,
  targetGroupArns: [targetGroupArn],
});
const way = (path: string, scheme: string, port: number) => ({
  httpMethod: 'GET',
  path,
  scheme,
  host: 'nlb.example',
  port,
});
const deployed = {
  configuration: { ...justDeployed(), routes: known([route('GET', '/stock')]) },
};
const plain = faulty({
  subject: `${loadBalancerArn}:80`,
  confidence: 'certain',
  routes: [{ httpMethod: 'GET', path: '/stock' }],
});

const cases: Case[] = [
  ['TCP passes on what comes', {}, [healthy]],
  [
    'TLS is expected',
    { facts: paths({ listeners: known([listening('TLS')]) }) },
    [{ ...plain, remedies: [] }],
  ],
  [
    'a deployment came shortly before, and changed nothing that is listed',
    { facts: { ...deployed, ...paths({ listeners: known([listening('TLS')]) }) } },
    [{ ...plain, remedies: [] }],
  ],
  [
    'a deployment shipped another address of the method',
    {
      facts: {
        ...deployed,
        ...paths({ listeners: known([listening('TLS')]) }),
        changes: redirected('replace /uri'),
      },
    },
    [{ ...plain, remedies: ['roll-back-deployment'], data: { previousDeploymentId: 'd1' } }],
  ],
  [
    'a deployment shipped another timeout of the method',
    {
      facts: {
        ...deployed,
        ...paths({ listeners: known([listening('TLS')]) }),
        changes: redirected('replace /timeoutInMillis'),
      },
    },
    [{ ...plain, remedies: [] }],
  ],
  [
    'a deployment came shortly before, and others have long spoken TLS on the port',
    {
      facts: {
        ...deployed,
        ...paths({
          listeners: known([listening('TLS')]),
          routes: [way('/stock', 'http', 80), way('/safe', 'https', 80)],
        }),
      },
    },
    [{ ...plain, remedies: ['roll-back-deployment'] }],
  ],
  [
    'TLS is expected and spoken',
    {
      facts: paths({
        listeners: known([listening('TLS', 443)]),
        routes: [way('/stock', 'https', 443)],
      }),
    },
    [healthy],
  ],
  [
    'of two methods one speaks TLS',
    {
      facts: paths({
        listeners: known([listening('TLS')]),
        routes: [way('/stock', 'http', 80), way('/safe', 'https', 80)],
      }),
    },
    [plain],
  ],
  [
    'TLS is expected on a port that nobody calls',
    { facts: paths({ listeners: known([listening('TCP'), listening('TLS', 443)]) }) },
    [healthy],
  ],
  ['no listener at all', { facts: paths({ listeners: known([]) }) }, [healthy]],
  ['listeners could not be read', { facts: paths({ listeners: gap() }) }, [unknown]],
];

table(check, cases);
