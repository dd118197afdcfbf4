import check from '../../../../core/checks/vpc-link/vpclink-v1-pending.ts';
import type { LinkPath } from '../../../../core/model/facts/network.ts';
import { gap, known, linkPath, loadBalancerArn } from '../support/facts.ts';
import { type Case, faulty, healthy, table, unknown } from '../support/table.ts';

const paths = (link: LinkPath['link']) => ({ 'vpc-link': { paths: [linkPath({ link })] } });
const linkThatIs = (status: string) =>
  known({ version: 1 as const, id: 'link-1', name: 'shop', targetArns: [loadBalancerArn], status });

const cases: Case[] = [
  ['available', {}, [healthy]],
  [
    'still being created',
    { facts: paths(linkThatIs('PENDING')) },
    [faulty({ subject: 'link-1', confidence: 'certain', remedies: [] })],
  ],
  ['failed, which is another cause', { facts: paths(linkThatIs('FAILED')) }, [healthy]],
  ['no such link', { facts: paths(known(null)) }, [healthy]],
  ['could not be read', { facts: paths(gap()) }, [unknown]],
];

table(check, cases);
