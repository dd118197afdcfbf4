import check from '../../../../core/checks/http/http-connection-refused.ts';
import { configuration, failure, known, route } from '../support/facts.ts';
import { type Case, faulty, healthy, table, unknown } from '../support/table.ts';

const at = (uri: string, more: object = {}) =>
  route('GET', '/rates', { type: 'HTTP_PROXY', uri, ...more });
const api = (...routes: ReturnType<typeof route>[]) => ({
  configuration: configuration({ routes: known(routes) }),
});
const lost = (causes: string[]) =>
  failure(causes, { status: 504, route: { httpMethod: 'GET', path: '/rates' }, lines: ['x'] });
const general = lost(['http-network-error', check.id, 'http-connection-reset']);
const refusing = api(at('https://rates.example.com:8443/v1'));

const cases: Case[] = [
  ['no HTTP backend', {}, []],
  [
    'a VPC link says so otherwise',
    { facts: api(at('http://nlb.example.com/', { connectionType: 'VPC_LINK' })) },
    [],
  ],
  [
    'the general text',
    { facts: refusing, signals: { failures: [general] } },
    [faulty({ subject: 'rates.example.com:8443', confidence: 'likely', remedies: [] })],
  ],
  [
    'the log names it',
    { facts: refusing, signals: { failures: [lost([check.id])] } },
    [faulty({ confidence: 'certain' })],
  ],
  ['nothing logged', { facts: refusing, signals: { failures: [failure(['x'])] } }, [healthy]],
  ['no log could be read', { facts: refusing, signals: { logsRead: false } }, [unknown]],
];

table(check, cases);
