import check from '../../../../core/checks/http/integration-timeout.ts';
import { configuration, failure, gap, known, minutes, route } from '../support/facts.ts';
import { type Case, faulty, healthy, table, unknown } from '../support/table.ts';

const backend = (path: string, timeoutInMillis: number) =>
  route('GET', path, { type: 'HTTP_PROXY', uri: 'https://example.com', timeoutInMillis });
const routes = (...all: ReturnType<typeof route>[]) => configuration({ routes: known(all) });
const slowest = (integrationLatencyMax: number) =>
  known({ minutes: minutes({ integrationLatencyMax }) });
const timedOut = failure([check.id, 'lambda-vpc-no-egress'], {
  status: 504,
  route: { httpMethod: 'GET', path: '/reports' },
  lines: ['Execution failed due to a timeout error'],
});
const two = routes(backend('/reports', 5000), backend('/fast', 29_000));

const cases: Case[] = [
  ['fast', {}, [healthy]],
  [
    'the log names the method and the latency reached its timeout',
    {
      facts: { configuration: two, metrics: slowest(5003) },
      signals: { failures: [timedOut] },
    },
    [
      faulty({
        subject: 'GET /reports',
        confidence: 'certain',
        routes: [{ httpMethod: 'GET', path: '/reports' }],
        data: { timeoutInMillis: 5000, integrationLatencyMax: 5003, resourceId: 'r1' },
        remedies: ['raise-integration-timeout'],
      }),
    ],
  ],
  [
    'the log names the method, the metrics could not be read',
    { facts: { configuration: two, metrics: gap() }, signals: { failures: [timedOut] } },
    [faulty({ subject: 'GET /reports', confidence: 'likely' })],
  ],
  [
    'the log tells of the timeout before the last change',
    {
      facts: { configuration: routes(backend('/reports', 20_000)), metrics: slowest(5003) },
      signals: { failures: [timedOut] },
    },
    [healthy],
  ],
  [
    'only the latency tells',
    { facts: { configuration: two, metrics: slowest(5003) } },
    [faulty({ subject: 'GET /reports', confidence: 'possible' })],
  ],
  [
    'two methods that time out',
    {
      facts: {
        configuration: routes(backend('/reports', 5000), backend('/b', 5000)),
        metrics: slowest(5003),
      },
      signals: {
        failures: [timedOut, { ...timedOut, route: { httpMethod: 'GET', path: '/b' } }],
      },
    },
    [faulty({ subject: 'GET /reports' }), faulty({ subject: 'GET /b' })],
  ],
  [
    'a slow integration that waits long enough',
    { facts: { configuration: routes(backend('/x', 29_000)), metrics: slowest(20_000) } },
    [healthy],
  ],
  [
    'a mock never waits',
    { facts: { configuration: routes(route('GET', '/m', { type: 'MOCK' })) } },
    [],
  ],
  [
    'a timeout without a route, and no metrics',
    {
      facts: { configuration: two, metrics: gap() },
      signals: { failures: [{ ...timedOut, route: null }] },
    },
    [unknown],
  ],
];

table(check, cases);
