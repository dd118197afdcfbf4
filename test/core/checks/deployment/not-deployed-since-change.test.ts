import check from '../../../../core/checks/deployment/not-deployed-since-change.ts';
import { configuration, failure, gap, known, rest, route } from '../support/facts.ts';
import { type Case, faulty, healthy, table, unknown } from '../support/table.ts';

const id = 'not-deployed-since-change';
const causes = ['missing-resource-or-method', id];
const added = { httpMethod: 'DELETE', path: '/orders/{id}' };
const having = (more: object = {}) => ({
  configuration: configuration({
    routes: known([route('GET', '/orders/{id}')]),
    rest: rest({
      pendingChanges: known([
        { route: added, kind: 'added', fields: [] },
        {
          route: { httpMethod: 'GET', path: '/orders/{id}' },
          kind: 'changed',
          fields: ['timeoutInMillis'],
        },
      ]),
    }),
    ...more,
  }),
});
const asked = (httpMethod: string, path: string) =>
  failure(causes, { status: 403, route: null, asked: { httpMethod, path }, lines: [] });
const signals = (...failures: object[]) => ({
  symptom: '4xx' as const,
  clientErrors: 500,
  serverErrors: 0,
  failures: failures as never[],
});

const cases: Case[] = [
  ['nothing waits', { signals: signals(asked('DELETE', '/orders/42')) }, [healthy]],
  [
    'what waits is asked for, and a deployment would ship more',
    { facts: having(), signals: signals(asked('DELETE', '/orders/42')) },
    [
      faulty({
        confidence: 'certain',
        routes: [added],
        remedies: ['redeploy-stage'],
        evidence: [{ code: `${id}.method` }, { code: `${id}.ships`, args: { count: 2 } }, {}],
        advised: [{ action: 'CreateDeployment' }],
      }),
    ],
  ],
  [
    'the stage serves an older deployment',
    {
      facts: having({
        stage: { name: 'prod', deploymentId: 'd1', variables: {}, accessLog: null },
      }),
      signals: signals(asked('DELETE', '/orders/42')),
    },
    [
      faulty({
        evidence: [{}, {}, { code: `${id}.older`, args: { served: 'd1', newest: 'd2' } }, {}],
        advised: [{ action: 'GetDeployment' }, { action: 'CreateDeployment' }],
      }),
    ],
  ],
  [
    'something else is asked for',
    { facts: having(), signals: signals(asked('GET', '/nothing')) },
    [healthy],
  ],
  [
    'nobody knows what is asked for',
    { facts: having(), signals: signals(failure(causes, { status: 403, route: null })) },
    [faulty({ confidence: 'possible' })],
  ],
  [
    'what is configured could not be read',
    { facts: { configuration: configuration({ rest: rest({ pendingChanges: gap() }) }) } },
    [unknown],
  ],
];

table(check, cases);
