import check from '../../../../core/checks/authorization/authorizer-unauthorized.ts';
import { configuration, failure, gap, known, route } from '../support/facts.ts';
import { type Case, faulty, healthy, table, unknown } from '../support/table.ts';

const id = 'authorizer-unauthorized';
const guarded = (authorizer: object = {}) => ({
  configuration: configuration({
    authorizers: known([
      {
        id: 'auth1',
        name: 'tokens',
        type: 'TOKEN',
        identitySource: 'method.request.header.Authorization',
        ...authorizer,
      },
    ]),
    routes: known([
      route('GET', '/orders', {}, { authorizationType: 'CUSTOM', authorizerId: 'auth1' }),
      route('OPTIONS', '/orders', {}, { authorizationType: 'CUSTOM', authorizerId: 'auth1' }),
      route('GET', '/open'),
    ]),
  }),
});
const signals = (...failures: object[]) => ({
  symptom: '4xx' as const,
  clientErrors: 500,
  serverErrors: 0,
  failures: failures as never[],
});
const refused = (more: object = {}) =>
  failure([id, 'cognito-wrong-token'], { status: 401, lines: ['Unauthorized'], ...more });
const noLogs = { logs: { execution: gap('logs:StartQuery'), access: gap('logs:StartQuery') } };
const seen = (path: string, failures: number, httpMethod = 'GET') => ({
  route: { httpMethod, path },
  requests: 100,
  failures,
  excess: failures,
  since: null,
});

const cases: Case[] = [
  ['no authorizer', {}, []],
  [
    'a user pool is not a Lambda authorizer',
    { facts: guarded({ type: 'COGNITO_USER_POOLS' }) },
    [],
  ],
  ['nothing is refused', { facts: guarded(), signals: { symptom: '4xx', since: null } }, [healthy]],
  [
    'its own words',
    { facts: guarded(), signals: signals(refused()) },
    [
      faulty({
        subject: 'auth1',
        confidence: 'certain',
        routes: [{ httpMethod: 'GET', path: '/orders' }],
        remedies: [],
        evidence: [{ code: `${id}.source` }, { code: 'symptoms.logged' }],
      }),
    ],
  ],
  [
    'an expression that tokens must match',
    { facts: guarded({ identityValidationExpression: 'Bearer .+' }), signals: signals(refused()) },
    [
      faulty({
        evidence: [{ code: `${id}.source` }, { code: `${id}.expression` }, {}],
        advised: [
          { action: 'GetAuthorizer' },
          { action: 'UpdateAuthorizer' },
          { action: 'CreateDeployment' },
        ],
      }),
    ],
  ],
  [
    'the function said so',
    { facts: guarded(), signals: signals(refused({ authorizerStatus: 200 })) },
    [faulty({ evidence: [{ code: `${id}.function-refused` }, {}] })],
  ],
  [
    'a status alone, on a method behind it',
    { facts: guarded(), signals: signals(failure([], { status: 401, lines: [] })) },
    [faulty({ confidence: 'likely' })],
  ],
  [
    'a method without an authorizer',
    {
      facts: guarded(),
      signals: signals(refused({ route: { httpMethod: 'GET', path: '/open' } })),
    },
    [healthy],
  ],
  [
    'a preflight',
    {
      facts: guarded(),
      signals: signals(refused({ route: { httpMethod: 'OPTIONS', path: '/orders' } })),
    },
    [healthy],
  ],
  [
    'no log: a policy that denies would look the same',
    {
      facts: { ...guarded(), ...noLogs },
      signals: { ...signals(), logsRead: false, routes: [seen('/orders', 100), seen('/open', 0)] },
    },
    [{ ...unknown, subject: 'auth1' }],
  ],
];

table(check, cases);
