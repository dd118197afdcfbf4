import check from '../../../../core/checks/vpc-link/vpclink-v1-transient-error.ts';
import { failure } from '../support/facts.ts';
import { type Case, faulty, healthy, table, unknown } from '../support/table.ts';

const named = failure([check.id], { route: { httpMethod: 'GET', path: '/stock' } });

const cases: Case[] = [
  ['no VPC link in use', { facts: { 'vpc-link': { paths: [] } } }, []],
  ['nothing fails', { signals: { serverErrors: 0 } }, [healthy]],
  [
    'the log names it and the method',
    { signals: { failures: [named] } },
    [faulty({ subject: 'link-1', confidence: 'certain', remedies: [] })],
  ],
  [
    'the log leaves the method out, and there is one link',
    { signals: { failures: [{ ...named, route: null }] } },
    [faulty({ confidence: 'likely' })],
  ],
  ['other requests fail', { signals: { failures: [failure(['vpclink-v1-failed'])] } }, [healthy]],
  ['requests fail and no log could be read', { signals: { logsRead: false } }, [unknown]],
];

table(check, cases);
