import check from '../../../../core/checks/deployment/method-integration-missing.ts';
import { configuration, failure, gap, known, rest, route } from '../support/facts.ts';
import { type Case, faulty, healthy, table, unknown } from '../support/table.ts';

const causes = ['missing-resource-or-method', 'not-deployed-since-change'];
const added = { httpMethod: 'DELETE', path: '/orders/{id}' };
const having = (change: object) => ({
  configuration: configuration({
    routes: known([route('GET', '/orders/{id}')]),
    rest: rest({
      pendingChanges: known([{ route: added, kind: 'added', fields: [], ...change }]),
    }),
  }),
});
const asked = (httpMethod: string, path: string) => ({
  symptom: '4xx' as const,
  clientErrors: 500,
  serverErrors: 0,
  failures: [failure(causes, { status: 403, route: null, asked: { httpMethod, path }, lines: [] })],
});
const lacking = { noIntegration: true };

const cases: Case[] = [
  ['nothing waits', { signals: asked('DELETE', '/orders/42') }, [healthy]],
  [
    'what is asked for has no integration',
    { facts: having(lacking), signals: asked('DELETE', '/orders/42') },
    [
      faulty({
        subject: 'DELETE /orders/{id}',
        confidence: 'certain',
        routes: [added],
        remedies: [],
        advised: [{ action: 'GetResources' }, { action: 'CreateDeployment' }],
      }),
    ],
  ],
  [
    'what is asked for has one and only waits',
    { facts: having({}), signals: asked('DELETE', '/orders/42') },
    [healthy],
  ],
  [
    'something else is asked for',
    { facts: having(lacking), signals: asked('GET', '/nothing') },
    [healthy],
  ],
  [
    'what is configured could not be read',
    { facts: { configuration: configuration({ rest: rest({ pendingChanges: gap() }) }) } },
    [unknown],
  ],
];

table(check, cases);
