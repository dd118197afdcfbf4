import type { MetricDataQuery } from '@aws-sdk/client-cloudwatch';
import { describe, expect, test } from '@jest/globals';
import { minutesOf } from '../../../core/facts/metric-series.ts';
import { readMetrics } from '../../../core/facts/metrics.ts';
import { followed, measuredRoutes } from '../../../core/facts/measured-routes.ts';
import { integrationOf } from '../../../core/facts/rest/integration.ts';
import { metricName } from '../../../core/model/api-metrics.ts';
import { known } from '../../../core/model/reading.ts';
import { routeName } from '../../../core/model/route.ts';
import { windowAfter, windowOf } from '../../../core/facts/window.ts';
import { configuration, known as reading, rest, route } from '../checks/support/facts.ts';
import { fakeAws } from './fake-aws.ts';
import { alarm, answers, target } from './shop.ts';

const window = { start: '2026-03-01T12:00:00.000Z', end: '2026-03-01T12:02:30.000Z' };

test('one entry a minute; minutes without data have zeros and nulls', async () => {
  const { environment, calls } = fakeAws({
    ...answers,
    'cloudwatch:GetMetricData': ({ NextToken }) => ({
      MetricDataResults: NextToken
        ? [{ Id: 'requests', Timestamps: [new Date('2026-03-01T12:01:00Z')], Values: [7] }]
        : [
            {
              Id: 'requests',
              Timestamps: [new Date(window.start)],
              Values: [5],
              StatusCode: 'PartialData',
            },
            { Id: 'latencyP99', Timestamps: [new Date(window.start)], Values: [812.5] },
          ],
      ...(!NextToken && { NextToken: 'more' }),
    }),
  });
  const metrics = await readMetrics(environment, target, window);
  const none = {
    serverErrors: 0,
    clientErrors: 0,
    integrationLatencyP99: null,
    integrationLatencyMax: null,
  };
  expect(metrics).toEqual({
    known: {
      minutes: [
        { at: '2026-03-01T12:00:00.000Z', requests: 5, latencyP99: 812.5, ...none },
        { at: '2026-03-01T12:01:00.000Z', requests: 7, latencyP99: null, ...none },
        { at: '2026-03-01T12:02:00.000Z', requests: 0, latencyP99: null, ...none },
      ],
    },
  });
  expect(calls).toHaveLength(2);
});

test('the figures of methods with detailed metrics come in the same call, without idle minutes', async () => {
  const routes = [
    { httpMethod: 'GET', path: '/orders' },
    { httpMethod: 'ANY', path: '/' },
  ];
  const { environment, calls } = fakeAws({
    'cloudwatch:GetMetricData': () => ({
      MetricDataResults: [
        {
          Id: 'r0_requests_0',
          Timestamps: [new Date('2026-03-01T12:01:00Z'), new Date(window.start)],
          Values: [9, 0],
        },
        { Id: 'r0_serverErrors_0', Timestamps: [new Date('2026-03-01T12:01:00Z')], Values: [4] },
        { Id: 'r0_latencyP99_0', Timestamps: [new Date('2026-03-01T12:01:00Z')], Values: [70] },
      ],
    }),
  });
  const minute = {
    at: '2026-03-01T12:01:00.000Z',
    requests: 9,
    serverErrors: 4,
    clientErrors: 0,
    latencyP99: 70,
  };
  expect(known(await readMetrics(environment, target, window, { routes })).byRoute).toEqual([
    { route: routes[0], minutes: [minute] },
    { route: routes[1], minutes: [] },
  ]);
  expect(calls).toHaveLength(1);
  const asked = calls.flatMap(({ input }) => input['MetricDataQueries'] as MetricDataQuery[]);
  const ofRoot = asked.filter(({ Id }) => Id?.startsWith('r1_'));
  expect(ofRoot.map(({ MetricStat }) => MetricStat?.Metric?.MetricName)).toEqual([
    'Count',
    '5XXError',
    '4XXError',
    'Latency',
  ]);
  expect(ofRoot[0]?.MetricStat?.Metric?.Dimensions).toEqual([
    { Name: 'ApiName', Value: 'shop' },
    { Name: 'Stage', Value: 'prod' },
    { Name: 'Resource', Value: '/' },
    { Name: 'Method', Value: 'ANY' },
  ]);
});

describe('many methods', () => {
  const routes = Array.from({ length: 800 }, (_, at) => ({ httpMethod: 'GET', path: `/${at}` }));

  test.each([
    ['5xx', '5XXError', [3, 20], ['/20', '/3']],
    ['4xx', '4XXError', [3], ['/3']],
    ['latency', 'Latency', [7], ['/7']],
    ['5xx', '5XXError', [1, 2, 3, 4, 5, 6, 7], ['/7', '/6', '/5', '/4', '/3']],
    ['5xx', '5XXError', [], []],
  ] as const)('of %s, %s tells which are read whole', async (symptom, name, failing, read) => {
    const { environment, calls } = fakeAws({
      'cloudwatch:GetMetricData': (input) => ({
        MetricDataResults: (input['MetricDataQueries'] as MetricDataQuery[]).flatMap((query) => {
          const at = Number(/^r(\d+)_/.exec(query.Id ?? '')?.[1]);
          const Value = failing.some((one) => one === at) ? at : 0;
          return { Id: query.Id, Timestamps: [new Date(window.start)], Values: [Value] };
        }),
      }),
    });
    const metrics = await readMetrics(environment, target, window, { routes, symptom });
    expect(known(metrics).byRoute?.map((one) => one.route.path)).toEqual(read);
    const asked = calls.map(({ input }) => input['MetricDataQueries'] as MetricDataQuery[]);
    const ofRoutes = asked.map((queries) => queries.filter(({ Id }) => Id?.startsWith('r')));
    // What shows the symptom, of thirty; then the three other figures of five at most.
    const [first = [], second = []] = ofRoutes.map((queries) =>
      queries.filter(({ Id }) => Id !== 'requests'),
    );
    expect(first).toHaveLength(30);
    expect(new Set(first.map(({ MetricStat }) => MetricStat?.Metric?.MetricName))).toEqual(
      new Set([name]),
    );
    expect(second).toHaveLength(read.length * 3);
    // Nothing is said of the others, but that.
    expect(known(metrics).cut?.because).toContain('Of 800 methods with detailed metrics, 30');
  });
});

test.each<[string, Record<string, { metricsEnabled?: boolean }>, string[]]>([
  ['none is set', {}, []],
  ['every method', { '*/*': { metricsEnabled: true } }, ['GET /', 'GET /orders/{id}']],
  ['one method', { 'orders~1{id}/GET': { metricsEnabled: true } }, ['GET /orders/{id}']],
  ['one method, with its first slash', { '~1/GET': { metricsEnabled: true } }, ['GET /']],
  [
    'all but one',
    { '*/*': { metricsEnabled: true }, '~1orders~1{id}/GET': { metricsEnabled: false } },
    ['GET /'],
  ],
])('methods with detailed metrics: %s', (_name, methodSettings, expected) => {
  const routes = reading([route('GET', '/'), route('GET', '/orders/{id}')]);
  const measured = measuredRoutes(configuration({ routes, rest: rest({ methodSettings }) }));
  expect(measured.map(routeName)).toEqual(expected);
});

test('methods that call nothing come last', () => {
  const mock = { ...route('OPTIONS', '/'), integration: integrationOf({ type: 'MOCK' }) };
  const all = configuration({
    routes: reading([mock, route('GET', '/')]),
    rest: rest({ methodSettings: { '*/*': { metricsEnabled: true } } }),
  });
  expect(measuredRoutes(all).map(routeName)).toEqual(['GET /', 'OPTIONS /']);
});

test.each<[string, Parameters<typeof followed>[0], string[]]>([
  [
    'the first three',
    ['/a', '/b', '/c', '/d'].map((path) => ({ httpMethod: 'GET', path })),
    ['GET /a', 'GET /b', 'GET /c'],
  ],
  ['none of a cause of all', 'all', []],
])('looks at a change follow %s', (_name, routes, expected) => {
  expect(followed(routes).map(routeName)).toEqual(expected);
});

test('values that CloudWatch could not work out are a gap, no zeros', async () => {
  const { environment } = fakeAws({
    'cloudwatch:GetMetricData': () => ({
      MetricDataResults: [{ Id: 'requests', Label: 'Count', StatusCode: 'InternalError' }],
    }),
  });
  expect(await readMetrics(environment, target, window)).toMatchObject({
    gap: { what: 'cloudwatch:GetMetricData', because: expect.stringContaining('InternalError') },
  });
});

test.each([
  [
    'REST',
    { ApiName: 'shop', Stage: 'prod' },
    ['Count', '5XXError', '4XXError', 'Latency', 'IntegrationLatency', 'IntegrationLatency'],
    { requests: 1, serverErrors: 1, clientErrors: 1, latencyP99: 1 },
  ],
  [
    'HTTP',
    { ApiId: 'a1b2c3d4e5', Stage: 'prod' },
    ['Count', '5xx', '4xx', 'Latency', 'IntegrationLatency', 'IntegrationLatency'],
    { requests: 1, serverErrors: 1, clientErrors: 1, latencyP99: 1 },
  ],
  [
    'WEBSOCKET',
    { ApiId: 'a1b2c3d4e5', Stage: 'prod' },
    [
      'ConnectCount',
      'MessageCount',
      'IntegrationError',
      'ExecutionError',
      'ClientError',
      'IntegrationLatency',
      'IntegrationLatency',
    ],
    // Both kinds of errors are the API's; what failed was asked for, though fewer connections and messages were counted.
    { requests: 3, serverErrors: 2, clientErrors: 1, latencyP99: null },
  ],
] as const)('the metrics of a %s API', async (apiKind, dimensions, names, expected) => {
  const { environment, calls } = fakeAws({
    'cloudwatch:GetMetricData': (input) => ({
      MetricDataResults: (input['MetricDataQueries'] as { Id: string }[]).map(({ Id }) => ({
        Id,
        Timestamps: [new Date(window.start)],
        Values: [1],
      })),
    }),
  });
  const metrics = await readMetrics(environment, { ...target, apiKind }, window);
  expect(known(metrics).minutes[0]).toMatchObject({ ...expected, integrationLatencyMax: 1 });
  const asked = calls.flatMap(({ input }) => input['MetricDataQueries'] as MetricDataQuery[]);
  expect(asked.map(({ MetricStat }) => MetricStat?.Metric?.MetricName)).toEqual(names);
  for (const { MetricStat } of asked)
    expect(MetricStat?.Metric?.Dimensions).toEqual(
      Object.entries(dimensions).map(([Name, Value]) => ({ Name, Value })),
    );
});

test.each([
  ['shop', 'shop'],
  ['café', 'caf'],
  ['店舗', 'a1b2c3d4e5'],
  ['店舗 ', 'a1b2c3d4e5'],
])('CloudWatch files the API %s under %s', (apiName, name) => {
  expect(metricName({ apiName, apiId: 'a1b2c3d4e5' })).toBe(name);
});

describe('windows', () => {
  test('from a quarter of an hour before the alarm until now, on a whole minute', () => {
    expect(windowOf(alarm, new Date('2026-03-01T12:05:10.500Z'))).toEqual({
      start: '2026-03-01T11:48:00.000Z',
      end: '2026-03-01T12:05:10.500Z',
    });
  });

  test('a clock that is behind the alarm', () => {
    expect(windowOf(alarm, new Date('2026-03-01T12:00:00Z')).end).toBe(alarm.at);
  });

  test('minutes', () => {
    expect(minutesOf({ start: window.start, end: window.start })).toEqual([]);
    expect(minutesOf(window)).toHaveLength(3);
  });
});

test('after a change only what came after it counts', () => {
  const changed = '2026-03-01T12:05:20.000Z';
  expect(windowAfter(changed, new Date('2026-03-01T12:08:10Z')).start).toBe(
    '2026-03-01T12:06:00.000Z',
  );
  // Before the next minute has begun there is no other than the minute of the change.
  expect(windowAfter(changed, new Date('2026-03-01T12:06:00Z'))).toEqual({
    start: '2026-03-01T12:05:00.000Z',
    end: '2026-03-01T12:06:00.000Z',
  });
});
