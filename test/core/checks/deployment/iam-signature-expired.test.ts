import check from '../../../../core/checks/deployment/iam-signature-expired.ts';
import { configuration, failure, gap, known, route } from '../support/facts.ts';
import { type Case, faulty, healthy, table, unknown } from '../support/table.ts';

const id = 'iam-signature-expired';
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
        evidence: [{ code: `${id}.refused` }, { code: 'symptoms.logged' }],
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
    { facts: signed, signals: refused([id, 'waf-block'], { lines: [] }) },
    [unknown],
  ],
  [
    'words that other causes share',
    { facts: signed, signals: refused([id, 'waf-block']) },
    [healthy],
  ],
  [
    'no log',
    { facts: { ...signed, ...noLogs }, signals: { ...symptom, logsRead: false } },
    [unknown],
  ],
];

table(check, cases);
