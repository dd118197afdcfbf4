import check from '../../../../core/checks/authorization/cognito-wrong-token.ts';
import { configuration, failure, gap, known, route } from '../support/facts.ts';
import { type Case, faulty, healthy, table, unknown } from '../support/table.ts';

const id = 'cognito-wrong-token';
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
const said = [id, 'authorizer-unauthorized'];

const cases: Case[] = [
  ['no user pool', {}, []],
  ['nothing is refused', { facts: guarded(), signals: { symptom: '4xx', since: null } }, [healthy]],
  [
    'a method without scopes',
    { facts: guarded(), signals: refused(said) },
    [
      faulty({
        subject: 'auth1',
        confidence: 'certain',
        routes: [{ httpMethod: 'GET', path: '/orders' }],
        remedies: [],
        evidence: [
          { code: `${id}.pools`, args: { pools: 'eu-west-1_abc' } },
          { code: `${id}.identity` },
          { code: 'symptoms.logged' },
        ],
        advised: [{ action: 'GetAuthorizer' }, { action: 'ListUserPoolClients' }],
      }),
    ],
  ],
  [
    'a method with scopes',
    { facts: guarded({ authorizationScopes: ['orders/read'] }), signals: refused(said) },
    [faulty({ evidence: [{}, { code: `${id}.access`, args: { scopes: 'orders/read' } }, {}] })],
  ],
  [
    'tokens have expired',
    { facts: guarded(), signals: refused(['cognito-token-expired']) },
    [healthy],
  ],
  [
    'a status alone, which an expired token has, too',
    { facts: guarded(), signals: refused([...said, 'cognito-token-expired'], { lines: [] }) },
    [unknown],
  ],
  [
    'a method without an authorizer',
    { facts: guarded(), signals: refused(said, { route: { httpMethod: 'GET', path: '/open' } }) },
    [healthy],
  ],
  [
    'no log',
    { facts: { ...guarded(), ...noLogs }, signals: { ...symptom, logsRead: false } },
    [unknown],
  ],
];

table(check, cases);
