import check from '../../../../core/checks/deployment/request-too-large.ts';
import { failure, gap } from '../support/facts.ts';
import { type Case, faulty, healthy, table, unknown } from '../support/table.ts';

const id = 'request-too-large';
const symptom = { symptom: '4xx' as const, clientErrors: 500, serverErrors: 0 };
const refused = (causes: string[], more: object = {}) => ({
  ...symptom,
  failures: [failure(causes, { status: 413, lines: ['Request Too Long'], ...more })],
});

const cases: Case[] = [
  ['nothing is refused', { signals: { symptom: '4xx', since: null } }, [healthy]],
  [
    'the log says so',
    { signals: refused([id]) },
    [
      faulty({
        confidence: 'certain',
        routes: [{ httpMethod: 'GET', path: '/orders' }],
        remedies: [],
        evidence: [{ code: `${id}.refused`, args: { limit: 10_485_760 } }, {}],
      }),
    ],
  ],
  [
    'a status alone',
    { signals: refused([id, 'lambda-request-too-large'], { lines: [] }) },
    [faulty({ confidence: 'likely' })],
  ],
  ['Lambda refuses it', { signals: refused(['lambda-request-too-large']) }, [healthy]],
  ['no method is named', { signals: refused([id], { route: null }) }, [faulty({ routes: 'all' })]],
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
