import check from '../../../../core/checks/deployment/bad-deployment-rollback.ts';
import type { ChangeEvent } from '../../../../core/model/facts/changes.ts';
import type { MethodSummary } from '../../../../core/model/facts/deployment-content.ts';
import { configuration, failure, gap, known } from '../support/facts.ts';
import { type Case, faulty, healthy, table } from '../support/table.ts';

/** The symptom begins at 10:20. */
const deployments = [
  { id: 'd2', createdAt: '2026-01-05T10:19:40.000Z' },
  { id: 'd1', createdAt: '2025-12-20T00:00:00.000Z' },
  { id: 'd0', createdAt: '2025-12-01T00:00:00.000Z' },
];
const orders: MethodSummary = {
  httpMethod: 'GET',
  path: '/orders',
  authorizationType: 'NONE',
  apiKeyRequired: false,
};
const rates = { ...orders, path: '/rates' };
const proxy = { ...orders, httpMethod: 'ANY', path: '/{proxy+}' };

const compared = (now: MethodSummary[], before: MethodSummary[]) => ({
  facts: {
    configuration: configuration({ deployments: known(deployments) }),
    deployment: {
      contents: [
        { id: 'd2', methods: known(now) },
        { id: 'd1', methods: known(before) },
      ],
    },
  },
  signals: { failures: [failure([])] },
});

const moved = (at: string, details: ChangeEvent['details'], name = 'UpdateStage'): ChangeEvent => ({
  at,
  source: 'apigateway.amazonaws.com',
  name,
  by: null,
  resources: [{ kind: 'api', id: 'api1' }],
  details,
});
const stageName = configuration().stage.name;
const listed = (events: ChangeEvent[], completeFrom = '2026-01-05T07:00:00.000Z') => ({
  facts: {
    configuration: configuration({ deployments: known(deployments) }),
    changes: known({ events, completeFrom, completeUntil: '2026-01-05T10:30:00.000Z' }),
  },
});
const toD2 = moved('2026-01-05T10:19:40.000Z', { stageName, deploymentId: 'd2' });

const goesBackTo = (previousDeploymentId: string) =>
  faulty({
    remedies: ['roll-back-deployment'],
    data: { deploymentId: 'd2', previousDeploymentId },
  });

const contents: Case[] = [
  ['the failing method was there before', compared([orders], [orders]), [goesBackTo('d1')]],
  [
    'the failing method is new: going back would answer it with 403',
    compared([orders, rates], [rates]),
    [faulty({ remedies: [] })],
  ],
  [
    'a proxy resource may have served the failing method',
    compared([orders, rates], [proxy]),
    [goesBackTo('d1')],
  ],
  ['another method is new', compared([orders, rates], [orders]), [goesBackTo('d1')]],
  [
    'the failing method got an authorization',
    compared([{ ...orders, authorizationType: 'CUSTOM' }], [orders]),
    [
      faulty({
        confidence: 'possible',
        evidence: [
          { code: 'bad-deployment-rollback.since' },
          { code: 'bad-deployment-rollback.calm-before' },
          { code: 'bad-deployment-rollback.changed', args: { routes: 'GET /orders' } },
          { code: 'bad-deployment-rollback.assumed' },
        ],
      }),
    ],
  ],
  [
    'one of two could not be read',
    {
      ...compared([orders], [orders]),
      facts: {
        configuration: configuration({ deployments: known(deployments) }),
        deployment: {
          contents: [
            { id: 'd2', methods: known([orders]) },
            { id: 'd1', methods: gap('apigateway:GetDeployment') },
          ],
        },
      },
    },
    [goesBackTo('d1')],
  ],
];

const histories: Case[] = [
  [
    'another stage got the newest of the older ones',
    listed(
      [toD2, moved('2025-12-20T00:00:00.000Z', { stageName: 'dev', deploymentId: 'd1' })],
      '2025-12-19T00:00:00.000Z',
    ),
    [goesBackTo('d0')],
  ],
  [
    'the stage had gone back to an older one before',
    listed([toD2, moved('2026-01-05T09:00:00.000Z', { stageName, deploymentId: 'd0' })]),
    [goesBackTo('d0')],
  ],
  [
    'a deployment made long before was promoted to the stage right before',
    {
      facts: {
        configuration: configuration({
          deployments: known([
            { id: 'd2', createdAt: '2026-01-04T00:00:00.000Z' },
            ...deployments.slice(1),
          ]),
        }),
        changes: known({
          events: [toD2],
          completeFrom: '2026-01-03T00:00:00.000Z',
          completeUntil: '2026-01-05T10:30:00.000Z',
        }),
      },
    },
    [goesBackTo('d1')],
  ],
  [
    'what it served before was deleted since',
    listed([toD2, moved('2026-01-05T09:00:00.000Z', { stageName, deploymentId: 'gone' })]),
    [faulty({ remedies: [], data: { previousDeploymentId: 'gone' } })],
  ],
  [
    'the deployment of that minute went to another stage',
    {
      facts: {
        configuration: configuration({
          deployments: known(deployments),
          stage: { ...configuration().stage, deploymentId: 'd1' },
        }),
        changes: known({
          events: [moved(toD2.at, { stageName: 'dev', deploymentId: 'd2' }, 'CreateDeployment')],
          completeFrom: '2026-01-05T07:00:00.000Z',
          completeUntil: '2026-01-05T10:30:00.000Z',
        }),
      },
    },
    [healthy],
  ],
];

table(check, [...contents, ...histories]);
