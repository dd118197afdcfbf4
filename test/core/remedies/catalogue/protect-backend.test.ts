import type { Facts } from '../../../../core/model/facts.ts';
import protectBackend from '../../../../core/remedies/catalogue/protect-backend.ts';
import { gap } from '../../checks/support/facts.ts';
import { configuration, minute, rest } from '../facts.ts';
import { call, httpFacts } from '../http-api.ts';
import { remedyTable } from '../remedy-table.ts';

const since = '2026-01-05T03:04:00.000Z';
const cause = (more: object = {}) => ({
  check: 'http-backend-503-overload',
  subject: 'rates.example.com',
  data: { httpMethod: 'GET', path: '/orders', since, ...more },
});
const measured = (...before: readonly object[]): Facts['metrics'] => ({
  known: {
    minutes: [],
    byRoute: [
      {
        route: { httpMethod: 'GET', path: '/orders' },
        minutes: [
          ...before.map((one, at) => minute(at, { requests: 60, ...one })),
          ...[4, 5, 6].map((at) => minute(at, { requests: 600, serverErrors: 400 })),
        ],
      },
    ],
  },
});
const calm = measured({}, { requests: 105 }, {}, {});
const key = '~1orders/GET';
const own = { throttlingRateLimit: 200, throttlingBurstLimit: 400 };
const facts = (settings: object, metrics = calm): Partial<Facts> => ({
  configuration: configuration({ rest: rest({ methodSettings: { ...settings } }) }),
  metrics,
});
const at = (limit: string) => `/${key}/throttling/${limit}`;
const update = (rate: string, burst: string) => ({
  service: 'apigateway',
  action: 'UpdateStage',
  input: {
    restApiId: 'a1b2c3d4e5',
    stageName: 'prod',
    patchOperations: [
      { op: 'replace', path: at('rateLimit'), value: rate },
      { op: 'replace', path: at('burstLimit'), value: burst },
    ],
  },
});
const refused = (name: string, settings: object, metrics = calm) => ({
  name,
  cause: cause(),
  facts: facts(settings, metrics),
  expected: null,
});
const limits = (ThrottlingRateLimit: number, ThrottlingBurstLimit: number) => ({
  StageName: 'prod',
  RouteSettings: { 'GET /orders': { ThrottlingRateLimit, ThrottlingBurstLimit } },
});
const http = (routeSettings: Record<string, object>): Partial<Facts> => ({
  ...httpFacts({
    http: { autoDeploy: true, defaultRouteSettings: own, routeSettings, cors: null },
  }),
  metrics: calm,
});

remedyTable(protectBackend, [
  {
    name: 'to the busiest minute that was served',
    cause: cause(),
    facts: facts({ [key]: own }),
    expected: {
      lifetime: 'stopgap',
      operations: [
        {
          id: 'lower',
          ...update('1.7', '2'),
          expects: { [at('rateLimit')]: 200, [at('burstLimit')]: 400 },
          undo: [update('200', '400')],
        },
      ],
    },
  },
  {
    name: 'a route of an HTTP API',
    cause: cause(),
    facts: http({ 'GET /orders': own }),
    expected: {
      operations: [
        {
          id: 'lower',
          ...call('UpdateStage', limits(1.7, 2)),
          expects: { RouteSettings: limits(200, 400).RouteSettings },
          undo: [call('UpdateStage', limits(200, 400))],
        },
      ],
    },
  },
  {
    name: 'a route without settings of its own',
    cause: cause(),
    facts: http({}),
    expected: null,
  },
  refused('no settings of its own', { '*/*': own }),
  refused('settings without limits', {
    [key]: { throttlingRateLimit: -1, throttlingBurstLimit: -1 },
  }),
  refused('the limit is lower already', {
    [key]: { throttlingRateLimit: 1, throttlingBurstLimit: 1 },
  }),
  refused('too few minutes before', { [key]: own }, measured({}, {})),
  refused(
    'errors were usual before',
    { [key]: own },
    measured({ serverErrors: 30 }, { serverErrors: 30 }, { serverErrors: 30 }, {}),
  ),
  refused('no detailed metrics', { [key]: own }, { known: { minutes: [] } }),
  {
    name: 'no flood',
    cause: { ...cause(), data: {} },
    facts: facts({ [key]: own }),
    expected: null,
  },
  {
    name: 'no metrics',
    cause: cause(),
    facts: facts({ [key]: own }, gap()),
    expected: 'gap',
  },
]);
