import check from '../../../../core/checks/deployment/ws-route-not-found.ts';
import { configuration, failure, gap, known, route } from '../support/facts.ts';
import { clientsFail } from '../support/http-api.ts';
import { socketFacts } from '../support/socket-api.ts';
import { type Case, faulty, healthy, table, unknown } from '../support/table.ts';

const id = 'ws-route-not-found';
const refused = failure([id], { status: 403, route: null, lines: ['Forbidden'] });
const failing = { ...clientsFail, failures: [refused] };
const listAndDeploy = [{ action: 'GetRoutes' }, { action: 'CreateDeployment' }];
const newer = known([
  { id: 'd9', createdAt: '2026-01-05T09:00:00.000Z' },
  { id: configuration().stage.deploymentId, createdAt: '2026-01-02T09:00:00.000Z' },
]);

const cases: Case[] = [
  [
    'nothing is refused',
    { facts: socketFacts(), signals: { ...clientsFail, clientErrors: 0 } },
    [healthy],
  ],
  [
    'messages without a route',
    { facts: socketFacts(), signals: failing },
    [faulty({ confidence: 'certain', remedies: [], advised: [{ action: 'GetRoutes' }] })],
  ],
  [
    'a default route that is not deployed',
    {
      facts: socketFacts({}, { current: known([route('ANY', '$default')]) }),
      signals: failing,
    },
    [faulty({ confidence: 'certain', remedies: [], advised: listAndDeploy })],
  ],
  [
    'an older deployment is served',
    { facts: socketFacts({ deployments: newer, routes: gap() }), signals: failing },
    [faulty({ confidence: 'certain', remedies: [], advised: listAndDeploy })],
  ],
  [
    'a refusal on a route',
    {
      facts: socketFacts(),
      signals: {
        ...clientsFail,
        failures: [
          failure(['authorizer-explicit-deny'], {
            status: 403,
            route: { httpMethod: 'ANY', path: '$connect' },
          }),
        ],
      },
    },
    [healthy],
  ],
  [
    'no access log',
    {
      facts: { ...socketFacts(), logs: { execution: known([]), access: gap('logs:StartQuery') } },
      signals: clientsFail,
    },
    [unknown],
  ],
  [
    'an access log without the route',
    {
      facts: socketFacts({
        stage: {
          ...configuration().stage,
          accessLog: { destinationArn: 'arn:group', format: '$context.status' },
        },
      }),
      signals: clientsFail,
    },
    [unknown],
  ],
];

table(check, cases);
