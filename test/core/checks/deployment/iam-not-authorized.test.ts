import check from '../../../../core/checks/deployment/iam-not-authorized.ts';
import { configuration, failure, gap, known, route } from '../support/facts.ts';
import { type Case, faulty, healthy, table, unknown } from '../support/table.ts';

const id = 'iam-not-authorized';
const signed = {
  configuration: configuration({
    routes: known([
      route('GET', '/orders', {}, { authorizationType: 'AWS_IAM' }),
      route('GET', '/open'),
    ]),
  }),
};
const symptom = { symptom: '4xx' as const, clientErrors: 500, serverErrors: 0 };
const refused = (causes: string[], more: object = {}) => ({
  ...symptom,
  failures: [failure(causes, { status: 403, lines: ['refused'], ...more })],
});
const noLogs = { logs: { execution: gap('logs:StartQuery'), access: gap('logs:StartQuery') } };

const cases: Case[] = [
  ['no method wants a signature', {}, []],
  ['nothing is refused', { facts: signed, signals: { symptom: '4xx', since: null } }, [healthy]],
  [
    'the log says so',
    { facts: signed, signals: refused([id]) },
    [
      faulty({
        confidence: 'certain',
        routes: [{ httpMethod: 'GET', path: '/orders' }],
        remedies: [],
        evidence: [{ code: `${id}.statement` }, { code: 'symptoms.logged' }],
      }),
    ],
  ],
  [
    'another method',
    { facts: signed, signals: refused([id], { route: { httpMethod: 'GET', path: '/open' } }) },
    [healthy],
  ],
  [
    'a preflight',
    {
      facts: signed,
      signals: refused([id], { route: { httpMethod: 'OPTIONS', path: '/orders' } }),
    },
    [healthy],
  ],
  [
    'a status alone, which many causes share',
    {
      facts: signed,
      signals: refused([id, 'resource-policy-explicit-deny', 'waf-block'], { lines: [] }),
    },
    [unknown],
  ],
  [
    'words that other causes share',
    { facts: signed, signals: refused([id, 'resource-policy-explicit-deny', 'waf-block']) },
    [healthy],
  ],
  [
    'the execution log does not say who denies, and nobody else could',
    {
      facts: signed,
      signals: refused([id, 'resource-policy-implicit-deny', 'authorizer-explicit-deny']),
    },
    [faulty({ confidence: 'certain' })],
  ],
  [
    'who was refused',
    {
      facts: signed,
      signals: refused([id], {
        lines: ['User: arn:aws:iam::1:user/a is not authorized to perform: execute-api:Invoke'],
      }),
    },
    [
      faulty({
        evidence: [{ code: `${id}.caller`, args: { caller: 'arn:aws:iam::1:user/a' } }, {}, {}],
      }),
    ],
  ],
  [
    'no log',
    { facts: { ...signed, ...noLogs }, signals: { ...symptom, logsRead: false } },
    [unknown],
  ],
];

table(check, cases);
