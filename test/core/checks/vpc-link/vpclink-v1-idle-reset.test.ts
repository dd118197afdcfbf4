import check from '../../../../core/checks/vpc-link/vpclink-v1-idle-reset.ts';
import { failure } from '../support/facts.ts';
import { type Case, faulty, healthy, table, unknown } from '../support/table.ts';

const named = failure([check.id], { route: { httpMethod: 'GET', path: '/stock' } });

const cases: Case[] = [
  ['no VPC link in use', { facts: { 'vpc-link': { paths: [] } } }, []],
  ['nothing fails', { signals: { serverErrors: 0 } }, [healthy]],
  [
    'the log names it and the method',
    { signals: { failures: [named] } },
    [faulty({ subject: 'link-1', confidence: 'likely', remedies: [] })],
  ],
  [
    'methods without a link fail alike',
    { signals: { failures: [named, failure([check.id])] } },
    [faulty({ confidence: 'possible' })],
  ],
  [
    'every request to the method fails',
    {
      signals: {
        failures: [named],
        routes: [
          {
            route: { httpMethod: 'GET', path: '/stock' },
            requests: 100,
            failures: 100,
            excess: 100,
            since: null,
          },
        ],
      },
    },
    [faulty({ confidence: 'possible' })],
  ],
  ['other requests fail', { signals: { failures: [failure(['vpclink-v1-failed'])] } }, [healthy]],
  ['requests fail and no log could be read', { signals: { logsRead: false } }, [unknown]],
];

table(check, cases);
