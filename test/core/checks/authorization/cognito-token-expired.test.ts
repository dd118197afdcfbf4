import check from '../../../../core/checks/authorization/cognito-token-expired.ts';
import { configuration, failure, gap, known, route } from '../support/facts.ts';
import { type Case, faulty, healthy, table, unknown } from '../support/table.ts';

const id = 'cognito-token-expired';
const pool = 'arn:aws:cognito-idp:eu-west-1:111122223333:userpool/eu-west-1_abc';
const guarded = (more: object = {}) => ({
  configuration: configuration({
    authorizers: known([
      { id: 'auth1', name: 'pool', type: 'COGNITO_USER_POOLS', providerARNs: [pool] },
    ]),
    routes: known([
      route(
        'GET',
        '/orders',
        {},
        {
          authorizationType: 'COGNITO_USER_POOLS',
          authorizerId: 'auth1',
          ...more,
        },
      ),
      route('GET', '/open'),
    ]),
  }),
});
const symptom = { symptom: '4xx' as const, clientErrors: 500, serverErrors: 0 };
const refused = (causes: string[], more: object = {}) => ({
  ...symptom,
  failures: [failure(causes, { status: 401, lines: ['Unauthorized'], ...more })],
});
const noLogs = { logs: { execution: gap('logs:StartQuery'), access: gap('logs:StartQuery') } };

const cases: Case[] = [
  ['no user pool', {}, []],
  ['nothing is refused', { facts: guarded(), signals: { symptom: '4xx', since: null } }, [healthy]],
  [
    'the log says so',
    { facts: guarded(), signals: refused([id]) },
    [
      faulty({
        subject: 'auth1',
        confidence: 'certain',
        remedies: [],
        evidence: [{ code: `${id}.expired`, args: { count: 1 } }, { code: 'symptoms.logged' }],
        advised: [{ action: 'ListUserPoolClients', input: { UserPoolId: 'eu-west-1_abc' } }],
      }),
    ],
  ],
  ['another token', { facts: guarded(), signals: refused(['cognito-wrong-token']) }, [healthy]],
  [
    'no log',
    { facts: { ...guarded(), ...noLogs }, signals: { ...symptom, logsRead: false } },
    [unknown],
  ],
];

table(check, cases);
