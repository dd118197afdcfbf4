import check from '../../../../core/checks/authorization/resource-policy-implicit-deny.ts';
import { configuration, failure, known, rest, route } from '../support/facts.ts';
import { type Case, faulty, healthy, table, unknown } from '../support/table.ts';

const id = 'resource-policy-implicit-deny';
const statement = (more: object = {}) => ({
  Effect: 'Allow',
  Principal: '*',
  Action: 'execute-api:Invoke',
  Resource: 'execute-api:/*',
  ...more,
});
const address = { IpAddress: { 'aws:SourceIp': ['198.51.100.0/24'] } };
const routes = known([route('GET', '/orders'), route('POST', '/orders')]);
const having = (policy: object | null, more: object = {}) => ({
  configuration: configuration({
    routes,
    rest: rest({
      ...(policy && { policy: JSON.stringify({ Statement: [policy] }).replaceAll('"', '\\"') }),
      ...more,
    }),
  }),
});
const denied = (causes: string[] = [id]) =>
  failure(causes, {
    status: 403,
    lines: [
      'User: anonymous is not authorized to perform: execute-api:Invoke because no resource-based policy allows it',
    ],
  });
const signals = (...failures: object[]) => ({
  symptom: '4xx' as const,
  clientErrors: 500,
  serverErrors: 0,
  failures: failures as never[],
});
const get = { httpMethod: 'GET', path: '/orders' };

const cases: Case[] = [
  ['no policy', {}, []],
  [
    'a policy for everybody, and failures for another reason',
    { facts: having(statement()), signals: signals(denied(['authorizer-unauthorized'])) },
    [healthy],
  ],
  [
    'its own words',
    { facts: having(statement({ Condition: address })), signals: signals(denied()) },
    [
      faulty({
        confidence: 'certain',
        routes: [get],
        remedies: [],
        evidence: [{ code: `${id}.conditions` }, { code: 'symptoms.logged' }],
      }),
    ],
  ],
  [
    'a line that others share, where the policy lets everybody in',
    {
      facts: having(statement()),
      signals: signals(denied([id, 'resource-policy-explicit-deny'])),
    },
    [healthy],
  ],
  [
    'a line that others share, where a condition may not hold',
    {
      facts: having(statement({ Condition: address })),
      signals: signals(denied([id, 'resource-policy-explicit-deny'])),
    },
    [faulty({ confidence: 'likely' })],
  ],
  [
    'a method that no statement names',
    { facts: having(statement({ Resource: 'execute-api:/*/POST/*' })), signals: signals(denied()) },
    [
      faulty({
        confidence: 'certain',
        evidence: [{ code: `${id}.not-named`, args: { routes: 'GET /orders' } }, {}],
        advised: [
          { action: 'GetRestApi' },
          { action: 'UpdateRestApi' },
          { action: 'CreateDeployment' },
        ],
      }),
    ],
  ],
  [
    'a method that no statement names, without any log',
    {
      facts: {
        ...having(statement({ Resource: 'execute-api:/*/POST/*' })),
        logs: {
          execution: { gap: { what: 'l', because: 'off' } },
          access: { gap: { what: 'l', because: 'off' } },
        },
      },
      signals: { ...signals(), logsRead: false },
    },
    [faulty({ confidence: 'certain', routes: [get] })],
  ],
  [
    'a policy that is not deployed proves nothing of itself',
    {
      facts: having(statement(), {
        pendingChanges: known([
          { route: { httpMethod: 'ANY', path: '*' }, kind: 'changed', fields: ['policy'] },
        ]),
      }),
      signals: signals(denied()),
    },
    [faulty({ evidence: [{ code: `${id}.pending` }, {}] })],
  ],
  [
    'a private API without a policy',
    { facts: having(null, { endpointType: 'PRIVATE' }), signals: signals(denied()) },
    [faulty({ evidence: [{ code: `${id}.private` }, {}] })],
  ],
  [
    'conditions, and no log',
    {
      facts: {
        ...having(statement({ Condition: address })),
        logs: {
          execution: { gap: { what: 'l', because: 'off' } },
          access: { gap: { what: 'l', because: 'off' } },
        },
      },
      signals: { ...signals(), logsRead: false },
    },
    [unknown],
  ],
];

table(check, cases);
