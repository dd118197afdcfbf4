import check from '../../../../core/checks/deployment/canary-bad-deployment.ts';
import { configuration, gap, known, rest } from '../support/facts.ts';
import { type Case, faulty, healthy, table, unknown } from '../support/table.ts';

const id = 'canary-bad-deployment';
const released = (createdAt: string, percentTraffic = 10) => ({
  configuration: configuration({
    deployments: known([
      { id: 'd3', createdAt },
      { id: 'd2', createdAt: '2026-01-01T00:00:00.000Z' },
    ]),
    rest: rest({ canary: { percentTraffic, deploymentId: 'd3' } }),
  }),
});
const right = '2026-01-05T10:19:50.000Z';
const failing = (failures: number) => ({
  routes: [
    {
      route: { httpMethod: 'GET', path: '/orders' },
      requests: 1000,
      failures,
      excess: failures,
      since: null,
    },
  ],
});

const cases: Case[] = [
  ['no canary', {}, []],
  ['right after it was released', { facts: released(right) }, [faulty({ confidence: 'possible' })]],
  [
    'as many fail as it gets',
    { facts: released(right), signals: failing(100) },
    [
      faulty({
        confidence: 'likely',
        routes: 'all',
        remedies: ['end-canary'],
        evidence: [{ code: `${id}.since` }, { code: `${id}.fits`, args: { failing: 10 } }],
      }),
    ],
  ],
  ['more fail than it gets', { facts: released(right), signals: failing(500) }, [healthy]],
  ['it gets no requests', { facts: released(right, 0) }, [healthy]],
  ['it was released long before', { facts: released('2026-01-02T00:00:00.000Z') }, [healthy]],
  [
    'callers may be denied',
    {
      facts: released(right),
      signals: { symptom: '4xx', clientErrors: 100, serverErrors: 0 },
    },
    [faulty({ remedies: [], evidence: [{}, { code: `${id}.denials` }] })],
  ],
  [
    'deployments could not be read',
    {
      facts: {
        configuration: {
          ...released(right).configuration,
          deployments: gap('apigateway:GetDeployments'),
        },
      },
    },
    [unknown],
  ],
];

table(check, cases);
