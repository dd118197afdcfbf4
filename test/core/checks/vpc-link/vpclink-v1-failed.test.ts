import check from '../../../../core/checks/vpc-link/vpclink-v1-failed.ts';
import type { LinkPath } from '../../../../core/model/facts/network.ts';
import { failure, gap, justDeployed, known, linkPath, loadBalancerArn } from '../support/facts.ts';
import { type Case, faulty, healthy, table, unknown } from '../support/table.ts';

const paths = (more: Partial<LinkPath> = {}) => ({ 'vpc-link': { paths: [linkPath(more)] } });
const link = (status: string, statusMessage?: string) =>
  known({
    version: 1 as const,
    id: 'link-1',
    name: 'shop',
    targetArns: [loadBalancerArn],
    status,
    ...(statusMessage !== undefined && { statusMessage }),
  });

const cases: Case[] = [
  ['a status that is new', { facts: paths({ link: link('UPDATING') }) }, [unknown]],
  ['available', {}, [healthy]],
  [
    'a deployment has just named a link that does not exist',
    { facts: { ...paths({ link: known(null) }), configuration: justDeployed() } },
    [
      faulty({
        remedies: ['roll-back-deployment'],
        data: { status: 'MISSING', previousDeploymentId: 'd1' },
      }),
    ],
  ],
  [
    'failed',
    {
      facts: paths({ link: link('FAILED', 'NLB ARN is malformed') }),
      signals: {
        failures: [failure([check.id], { route: { httpMethod: 'GET', path: '/stock' } })],
      },
    },
    [
      faulty({
        subject: 'link-1',
        confidence: 'certain',
        remedies: ['replace-vpc-link'],
        data: { status: 'FAILED', statusMessage: 'NLB ARN is malformed', loadBalancerArn },
      }),
    ],
  ],
  [
    'no such link',
    { facts: paths({ link: known(null) }) },
    [faulty({ data: { status: 'MISSING' }, remedies: [] })],
  ],
  ['being deleted', { facts: paths({ link: link('DELETING') }) }, [faulty()]],
  ['still coming up', { facts: paths({ link: link('PENDING') }) }, [healthy]],
  [
    'failed because its load balancer is gone: not the root',
    { facts: paths({ link: link('FAILED'), loadBalancer: known(null) }) },
    [faulty({ confidence: 'possible', remedies: [] })],
  ],
  ['could not be read', { facts: paths({ link: gap() }) }, [unknown]],
  ['no VPC link in use', { facts: { 'vpc-link': { paths: [] } } }, []],
];

table(check, cases);
