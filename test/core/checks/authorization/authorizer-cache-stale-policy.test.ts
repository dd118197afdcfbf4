import check from '../../../../core/checks/authorization/authorizer-cache-stale-policy.ts';
import { configuration, failure, gap, known, route } from '../support/facts.ts';
import { type Case, faulty, healthy, table, unknown } from '../support/table.ts';

const id = 'authorizer-cache-stale-policy';
const behind = { authorizationType: 'CUSTOM', authorizerId: 'auth1' };
const guarded = (
  authorizer: object = {},
  routes = [route('GET', '/orders', {}, behind), route('POST', '/orders', {}, behind)],
) => ({
  configuration: configuration({
    authorizers: known([{ id: 'auth1', name: 'tokens', type: 'TOKEN', ...authorizer }]),
    routes: known(routes),
  }),
});
const signals = (...failures: object[]) => ({
  symptom: '4xx' as const,
  clientErrors: 500,
  serverErrors: 0,
  failures: failures as never[],
});
const denied = (more: object = {}) =>
  failure([id, 'authorizer-explicit-deny'], {
    status: 403,
    hop: 'authorizer',
    lines: ['User is not authorized to access this resource'],
    route: { httpMethod: 'POST', path: '/orders' },
    ...more,
  });
const seen = (httpMethod: string, failures: number) => ({
  route: { httpMethod, path: '/orders' },
  requests: 100,
  failures,
  excess: failures,
  since: null,
});

const cases: Case[] = [
  ['no authorizer', {}, []],
  ['answers are not kept', { facts: guarded({ authorizerResultTtlInSeconds: 0 }) }, []],
  ['one method only', { facts: guarded({}, [route('GET', '/orders', {}, behind)]) }, []],
  [
    'nothing is denied',
    { facts: guarded(), signals: signals(denied({ causes: ['x'] })) },
    [healthy],
  ],
  [
    'one method is denied while another works',
    {
      facts: guarded(),
      signals: { ...signals(denied()), routes: [seen('GET', 0), seen('POST', 100)] },
    },
    [
      faulty({
        subject: 'auth1',
        confidence: 'likely',
        routes: [{ httpMethod: 'POST', path: '/orders' }],
        remedies: ['flush-authorizer-cache'],
        evidence: [{ code: `${id}.kept` }, { code: `${id}.others-work` }, {}],
        advised: [
          { action: 'FlushStageAuthorizersCache' },
          { action: 'UpdateAuthorizer' },
          { action: 'CreateDeployment' },
        ],
      }),
    ],
  ],
  [
    'denials, and nothing shows that another method works',
    { facts: guarded(), signals: signals(denied()) },
    [faulty({ confidence: 'possible' })],
  ],
  [
    'a status alone, where the methods’ metrics show which fails',
    {
      facts: guarded(),
      signals: {
        ...signals(denied({ route: null, hop: null, causes: [id, 'a', 'b'], lines: [] })),
        routes: [seen('GET', 0), seen('POST', 100)],
      },
    },
    [faulty({ confidence: 'possible', routes: [{ httpMethod: 'POST', path: '/orders' }] })],
  ],
  [
    'a status alone of nobody knows what',
    { facts: guarded(), signals: signals(denied({ route: null })) },
    [healthy],
  ],
  [
    'no log',
    {
      facts: {
        ...guarded(),
        logs: { execution: gap('logs:StartQuery'), access: gap('logs:StartQuery') },
      },
      signals: { ...signals(), logsRead: false },
    },
    [unknown],
  ],
];

table(check, cases);
