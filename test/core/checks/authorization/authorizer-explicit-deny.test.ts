import check from '../../../../core/checks/authorization/authorizer-explicit-deny.ts';
import { configuration, failure, gap, known, route } from '../support/facts.ts';
import { type Case, faulty, healthy, table, unknown } from '../support/table.ts';

const id = 'authorizer-explicit-deny';
const guarded = (ttl: number, ...paths: string[]) => ({
  configuration: configuration({
    authorizers: known([
      { id: 'auth1', name: 'tokens', type: 'TOKEN', authorizerResultTtlInSeconds: ttl },
    ]),
    routes: known(
      ['/orders', ...paths].map((path) =>
        route('GET', path, {}, { authorizationType: 'CUSTOM', authorizerId: 'auth1' }),
      ),
    ),
  }),
});
const orders = { httpMethod: 'GET', path: '/orders' };
const symptom = { symptom: '4xx' as const, clientErrors: 500, serverErrors: 0 };
const refused = (causes: string[], failures = 100) => ({
  ...symptom,
  failures: [failure(causes, { status: 403, lines: ['User is not authorized'] })],
  routes: [{ route: orders, requests: 100, failures, excess: failures, since: null }],
});
const both = [id, 'authorizer-cache-stale-policy'];
const noLogs = { logs: { execution: gap('logs:StartQuery'), access: gap('logs:StartQuery') } };

const cases: Case[] = [
  ['no authorizer', {}, []],
  [
    'nothing is refused',
    { facts: guarded(0), signals: { symptom: '4xx', since: null } },
    [healthy],
  ],
  [
    'an explicit deny',
    { facts: guarded(0), signals: refused([id]) },
    [
      faulty({
        subject: 'auth1',
        confidence: 'certain',
        routes: [orders],
        remedies: [],
        evidence: [{ code: `${id}.deny` }, { code: 'symptoms.logged' }],
        advised: [{ action: 'GetAuthorizer' }],
      }),
    ],
  ],
  [
    'an answer that is kept',
    { facts: guarded(300), signals: refused([id]) },
    [
      faulty({
        evidence: [{}, { code: `${id}.kept`, args: { seconds: 300 } }, {}],
        advised: [{}, { action: 'FlushStageAuthorizersCache' }],
      }),
    ],
  ],
  [
    'a policy that allows nothing, for every request',
    { facts: guarded(0), signals: refused(both) },
    [faulty({ confidence: 'likely', evidence: [{ code: `${id}.no-allow` }, {}] })],
  ],
  ['some requests are let in', { facts: guarded(0), signals: refused(both, 40) }, [healthy]],
  [
    'an answer that is kept for several methods',
    { facts: guarded(300, '/account'), signals: refused(both) },
    [healthy],
  ],
  [
    'no log',
    { facts: { ...guarded(0), ...noLogs }, signals: { ...symptom, logsRead: false } },
    [unknown],
  ],
];

table(check, cases);
