import check from '../../../../core/checks/deployment/uri-too-long.ts';
import { configuration, failure, gap, known, route } from '../support/facts.ts';
import { type Case, faulty, healthy, table, unknown } from '../support/table.ts';

const id = 'uri-too-long';
const symptom = { symptom: '4xx' as const, clientErrors: 500, serverErrors: 0 };
const refused = (more: object = {}) => ({
  ...symptom,
  failures: [failure([id], { status: 414, lines: ['Request URI too long'], ...more })],
});
const guarded = {
  configuration: configuration({
    routes: known([route('GET', '/orders', {}, { authorizationType: 'CUSTOM' })]),
  }),
};

const cases: Case[] = [
  ['nothing is refused', { signals: { symptom: '4xx', since: null } }, [healthy]],
  [
    'the log says so',
    { signals: refused() },
    [
      faulty({
        confidence: 'certain',
        routes: [{ httpMethod: 'GET', path: '/orders' }],
        remedies: [],
        evidence: [{ code: `${id}.url`, args: { limit: 10_240 } }, {}],
      }),
    ],
  ],
  [
    'of a method with authorization, whose ARN holds the path',
    { facts: guarded, signals: refused() },
    [faulty({ evidence: [{ code: `${id}.arn`, args: { limit: 1600 } }, {}] })],
  ],
  ['no method is named', { signals: refused({ route: null }) }, [faulty({ routes: 'all' })]],
  [
    'no log',
    {
      facts: { logs: { execution: gap('logs:StartQuery'), access: gap('logs:StartQuery') } },
      signals: { ...symptom, logsRead: false },
    },
    [unknown],
  ],
];

table(check, cases);
