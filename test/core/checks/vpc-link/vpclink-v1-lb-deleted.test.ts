import check from '../../../../core/checks/vpc-link/vpclink-v1-lb-deleted.ts';
import type { LinkPath } from '../../../../core/model/facts/network.ts';
import { gap, known, linkPath, loadBalancerArn } from '../support/facts.ts';
import { type Case, faulty, healthy, table, unknown } from '../support/table.ts';

const paths = (more: Partial<LinkPath> = {}) => ({ 'vpc-link': { paths: [linkPath(more)] } });

const cases: Case[] = [
  ['there', {}, [healthy]],
  [
    'gone',
    { facts: paths({ loadBalancer: known(null), listeners: gap(), targetGroups: gap() }) },
    [faulty({ subject: 'link-1', confidence: 'certain', data: { loadBalancerArn } })],
  ],
  ['could not be read', { facts: paths({ loadBalancer: gap() }) }, [unknown]],
  [
    'no link: nothing to miss',
    { facts: paths({ link: known(null), loadBalancer: known(null) }) },
    [healthy],
  ],
];

table(check, cases);
