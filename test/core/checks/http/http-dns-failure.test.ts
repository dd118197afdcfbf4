import check from '../../../../core/checks/http/http-dns-failure.ts';
import { configuration, failure, justDeployed, known, route } from '../support/facts.ts';
import { type Case, faulty, healthy, table, unknown } from '../support/table.ts';

const at = (uri: string, more: object = {}) =>
  route('GET', '/rates', { type: 'HTTP_PROXY', uri, ...more });
const api = (...routes: ReturnType<typeof route>[]) => ({
  configuration: configuration({ routes: known(routes) }),
});
const invalid = failure(['http-invalid-endpoint-address', 'stage-variable-missing', check.id], {
  route: { httpMethod: 'GET', path: '/rates' },
  lines: ['Execution failed due to configuration error: Invalid endpoint address'],
});
const failing = { failures: [invalid] };
const named = at('https://rates.example.com/v1');

const cases: Case[] = [
  ['no HTTP backend', {}, []],
  ['an address', { facts: api(at('https://203.0.113.7/v1')), signals: failing }, []],
  ['a private name', { facts: api(at('https://rates.internal/v1')), signals: failing }, []],
  [
    'a VPC link',
    { facts: api(at('http://nlb.example.com/', { connectionType: 'VPC_LINK' })), signals: failing },
    [],
  ],
  [
    'a stage variable that is not set',
    { facts: api(at('https://${stageVariables.host}/')), signals: failing },
    [],
  ],
  [
    'the address worked under the same deployment',
    { facts: api(named), signals: failing },
    [faulty({ subject: 'rates.example.com', confidence: 'certain', remedies: [] })],
  ],
  [
    'right after a deployment that may have changed the address',
    { facts: { configuration: { ...justDeployed(), routes: known([named]) } }, signals: failing },
    [faulty({ confidence: 'likely', remedies: [] })],
  ],
  ['nothing logged', { facts: api(named), signals: { failures: [failure(['x'])] } }, [healthy]],
  ['no log could be read', { facts: api(named), signals: { logsRead: false } }, [unknown]],
];

table(check, cases);
