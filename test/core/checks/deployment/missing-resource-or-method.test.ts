import check from '../../../../core/checks/deployment/missing-resource-or-method.ts';
import { configuration, failure, gap, known, rest, route } from '../support/facts.ts';
import { type Case, faulty, healthy, table, unknown } from '../support/table.ts';

const id = 'missing-resource-or-method';
const causes = [id, 'not-deployed-since-change'];
const having = (...added: { httpMethod: string; path: string }[]) => ({
  configuration: configuration({
    routes: known([route('GET', '/orders/{id}'), route('POST', '/orders')]),
    rest: rest({
      pendingChanges: known(added.map((one) => ({ route: one, kind: 'added', fields: [] }))),
    }),
  }),
});
const asked = (httpMethod: string, path: string, more: object = {}) =>
  failure(causes, {
    status: 403,
    route: null,
    asked: { httpMethod, path },
    lines: ['Missing Authentication Token'],
    ...more,
  });
const signals = (...failures: object[]) => ({
  symptom: '4xx' as const,
  clientErrors: 500,
  serverErrors: 0,
  failures: failures as never[],
});
const unplaced = failure(causes, { status: 403, route: null, lines: [] });
const noLogs = { logs: { execution: gap('logs:StartQuery'), access: gap('logs:StartQuery') } };
const seen = (httpMethod: string, path: string) => ({
  route: { httpMethod, path },
  requests: 100,
  failures: 0,
  excess: 0,
  since: null,
});
const calm = [seen('GET', '/orders/{id}'), seen('POST', '/orders')];

/** The stage got d2 right before the symptom began at 10:20. */
const deployed = (now: string[], before: string[]) => {
  const methods = (paths: string[]) => known(paths.map((path) => ({ httpMethod: 'GET', path })));
  return {
    configuration: configuration({
      routes: known(now.map((path) => route('GET', path))),
      deployments: known([
        { id: 'd2', createdAt: '2026-01-05T10:19:40.000Z' },
        { id: 'd1', createdAt: '2025-12-20T00:00:00.000Z' },
      ]),
    }),
    deployment: {
      contents: [
        { id: 'd2', methods: methods(now) },
        { id: 'd1', methods: methods(before) },
      ],
    },
  };
};

const cases: Case[] = [
  ['nothing is wrong', { facts: having(), signals: { symptom: '4xx', since: null } }, [healthy]],
  [
    'a path that the API does not have',
    { facts: having(), signals: signals(asked('GET', '/nothing')) },
    [
      faulty({
        confidence: 'certain',
        routes: [{ httpMethod: 'GET', path: '/nothing' }],
        remedies: [],
        evidence: [{ code: `${id}.asked` }, { code: 'symptoms.logged' }],
      }),
    ],
  ],
  [
    'the stage twice',
    { facts: having(), signals: signals(asked('GET', '/prod/orders/42')) },
    [faulty({ evidence: [{ code: `${id}.meant`, args: { meant: 'GET /orders/{id}' } }, {}] })],
  ],
  [
    'a method that the deployment removed before which clients were served',
    {
      facts: deployed(['/orders'], ['/orders', '/rates/{id}']),
      signals: signals(asked('GET', '/rates/7')),
    },
    [
      faulty({
        confidence: 'certain',
        remedies: [],
        evidence: [
          { code: `${id}.asked` },
          { code: `${id}.removed`, args: { previous: 'd1', methods: 'GET /rates/{id}' } },
          { code: 'symptoms.logged' },
        ],
      }),
    ],
  ],
  [
    'a path that no deployment had, beside a method that one removed',
    {
      facts: deployed(['/orders'], ['/orders', '/rates']),
      signals: signals(asked('GET', '/nothing')),
    },
    [faulty({ evidence: [{ code: `${id}.asked` }, { code: 'symptoms.logged' }] })],
  ],
  [
    'another method of a path that there is',
    { facts: having(), signals: signals(asked('DELETE', '/orders/42')) },
    [faulty({ evidence: [{ code: `${id}.other-methods`, args: { methods: 'GET' } }, {}] })],
  ],
  [
    'a method that waits to be deployed',
    {
      facts: having({ httpMethod: 'DELETE', path: '/orders/{id}' }),
      signals: signals(asked('DELETE', '/orders/42')),
    },
    [healthy],
  ],
  [
    'a method that is served: its signature is missing',
    { facts: having(), signals: signals(asked('GET', '/orders/42')) },
    [healthy],
  ],
  [
    'no more than usual',
    {
      facts: having(),
      signals: {
        ...signals(asked('GET', '/nothing'), ...Array(99).fill(failure(['x'], { status: 401 }))),
        usual: 0.01,
      },
    },
    [healthy],
  ],
  [
    'as few as usual in a log that holds none of the many others, which were refused for their rate',
    {
      facts: having(),
      signals: {
        ...signals(asked('GET', '/nothing')),
        usual: 0.01,
        requests: 1000,
        clientErrors: 300,
      },
    },
    [healthy],
  ],
  [
    'a log that does not name paths',
    { facts: having(), signals: signals(unplaced) },
    [faulty({ confidence: 'likely', routes: 'all' })],
  ],
  [
    'the same, where a method waits to be deployed',
    {
      facts: having({ httpMethod: 'DELETE', path: '/orders/{id}' }),
      signals: signals(unplaced),
    },
    [faulty({ confidence: 'possible' })],
  ],
  [
    'metrics alone: the stage counts what no method does',
    { facts: { ...having(), ...noLogs }, signals: { ...signals(), logsRead: false, routes: calm } },
    [faulty({ confidence: 'possible', evidence: [{ code: `${id}.no-method` }] })],
  ],
  [
    'metrics of some methods only',
    {
      facts: { ...having(), ...noLogs },
      signals: { ...signals(), logsRead: false, routes: calm.slice(1) },
    },
    [unknown],
  ],
];

table(check, cases);
