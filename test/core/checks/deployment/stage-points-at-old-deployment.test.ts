import check from '../../../../core/checks/deployment/stage-points-at-old-deployment.ts';
import { configuration, failure, gap, known, rest, route } from '../support/facts.ts';
import { type Case, faulty, healthy, table, unknown } from '../support/table.ts';

const causes = ['missing-resource-or-method', 'not-deployed-since-change'];
const added = { httpMethod: 'DELETE', path: '/orders/{id}' };
const read = { httpMethod: 'GET', path: '/orders/{id}' };
const newest = (...methods: object[]) => ({
  deployment: { contents: [{ id: 'd2', methods: known(methods as never[]) }] },
});
const serving = (
  deploymentId: string,
  pending: object[] = [{ route: added, kind: 'added', fields: [] }],
) => ({
  configuration: configuration({
    routes: known([route('GET', '/orders/{id}')]),
    stage: { name: 'prod', deploymentId, variables: {}, accessLog: null },
    rest: rest({ pendingChanges: known(pending as never[]) }),
  }),
});
const signals = (more: object) => ({
  symptom: '4xx' as const,
  clientErrors: 500,
  serverErrors: 0,
  failures: [failure(causes, { status: 403, route: null, lines: [], ...more })],
});
const asked = (httpMethod: string, path: string) => signals({ asked: { httpMethod, path } });

const cases: Case[] = [
  ['nothing fails', { facts: { ...serving('d1'), ...newest(read, added) } }, [healthy]],
  [
    'the newest deployment has what is asked for',
    { facts: { ...serving('d1'), ...newest(read, added) }, signals: asked('DELETE', '/orders/42') },
    [
      faulty({
        confidence: 'certain',
        routes: [added],
        remedies: [],
        data: { deploymentId: 'd1', newestDeploymentId: 'd2' },
        advised: [{ action: 'GetDeployment' }, { action: 'UpdateStage' }],
      }),
    ],
  ],
  [
    'it has it, and it is configured no more',
    {
      facts: { ...serving('d1', []), ...newest(read, added) },
      signals: asked('DELETE', '/orders/42'),
    },
    [faulty({ confidence: 'certain' })],
  ],
  [
    'nobody knows what is asked for',
    { facts: { ...serving('d1'), ...newest(read, added) }, signals: signals({}) },
    [faulty({ confidence: 'possible' })],
  ],
  [
    'the newest has no more than what is served',
    { facts: { ...serving('d1'), ...newest(read) }, signals: asked('DELETE', '/orders/42') },
    [healthy],
  ],
  [
    'the stage serves the newest',
    { facts: serving('d2'), signals: asked('DELETE', '/orders/42') },
    [healthy],
  ],
  [
    'the newest was not read',
    { facts: serving('d1'), signals: asked('DELETE', '/orders/42') },
    [unknown],
  ],
  [
    'the deployments could not be read',
    {
      facts: { configuration: { ...serving('d1').configuration, deployments: gap() } },
      signals: asked('DELETE', '/orders/42'),
    },
    [unknown],
  ],
];

table(check, cases);
