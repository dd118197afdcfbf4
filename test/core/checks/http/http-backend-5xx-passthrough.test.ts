import check from '../../../../core/checks/http/http-backend-5xx-passthrough.ts';
import { configuration, failure, known, route } from '../support/facts.ts';
import { type Case, faulty, healthy, table } from '../support/table.ts';

const facts = {
  configuration: configuration({
    routes: known([
      route('GET', '/a', { type: 'HTTP_PROXY', uri: 'https://one.example.com/{id}' }),
    ]),
  }),
};
const answered = (causes: string[]) =>
  failure(causes, { status: 500, lines: [], route: { httpMethod: 'GET', path: '/a' } });

const cases: Case[] = [
  ['no HTTP backend', {}, []],
  [
    'the host answers with an error',
    { facts, signals: { failures: [answered([check.id])] } },
    [faulty({ subject: 'one.example.com', confidence: 'certain', remedies: [] })],
  ],
  [
    'it answers that it is not available',
    { facts, signals: { failures: [answered(['http-backend-503-overload'])] } },
    [healthy],
  ],
];

table(check, cases);
