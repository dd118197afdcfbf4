import {
  CloudWatchClient,
  GetMetricDataCommand,
  GetMetricStatisticsCommand,
  type MetricDataQuery,
  PutMetricDataCommand,
} from '@aws-sdk/client-cloudwatch';
import { describe, expect, test } from '@jest/globals';
import { percentile } from '../../../../simulator/account/cloudwatch/statistics.ts';
import { errorOf } from '../stand.ts';
import { at, measured, schema, stat } from './shop.ts';

const world = measured({
  orders: {
    Count: [[1, 1, 1, 1], [1, 1], undefined, [1]],
    '5XXError': [[0, 0, 0, 1], [1, 1], undefined, [0]],
    Latency: [[10, 20, 30, 40], [100, 300], undefined, [5]],
  },
  carts: { Count: [[1], [1], [1], [1]], '5XXError': [[0], [0], [0], [1]] },
});
const client = world.client(CloudWatchClient);

async function ask(...queries: MetricDataQuery[]) {
  const { MetricDataResults } = await client.send(
    new GetMetricDataCommand({
      MetricDataQueries: queries,
      StartTime: at(0),
      EndTime: at(4),
      ScanBy: 'TimestampAscending',
    }),
  );
  return MetricDataResults ?? [];
}
const valuesOf = async (...queries: MetricDataQuery[]) =>
  Object.fromEntries((await ask(...queries)).map(({ Id, Values }) => [Id, Values]));

describe('statistics', () => {
  test.each([
    ['Sum', [100, 400, 5]],
    ['Average', [25, 200, 5]],
    ['Minimum', [10, 100, 5]],
    ['Maximum', [40, 300, 5]],
    ['SampleCount', [4, 2, 1]],
    ['p50', [25, 200, 5]],
    ['p99', [39.7, 298, 5]],
  ])('%s', async (name, expected) => {
    const { a } = await valuesOf({ Id: 'a', MetricStat: stat('Latency', name) });
    expect((a ?? []).map((value: number) => Math.round(value * 1000) / 1000)).toEqual(expected);
  });

  test('a longer period takes its minutes together', async () => {
    const two = stat('Latency', 'Average', 'orders', 120);
    const [result] = await ask({ Id: 'a', MetricStat: two });
    expect(result).toMatchObject({ Timestamps: [at(0), at(2)], StatusCode: 'Complete' });
    expect(result?.Values?.map(Math.round)).toEqual([83, 5]);
  });

  test('newest first unless asked otherwise', async () => {
    const { MetricDataResults } = await client.send(
      new GetMetricDataCommand({
        MetricDataQueries: [{ Id: 'a', MetricStat: stat('Latency', 'Sum') }],
        StartTime: at(0),
        EndTime: at(4),
      }),
    );
    expect(MetricDataResults?.[0]?.Values).toEqual([5, 400, 100]);
  });

  test.each([
    [[7], 99, 7],
    [[1, 2, 3, 4], 0, 1],
    [[4, 3, 2, 1], 100, 4],
    [[0, 10], 90, 9],
  ])('of %j p%d is %d', (values, percent, expected) => {
    expect(percentile(values, percent)).toBe(expected);
  });

  test('GetMetricStatistics gives data points', async () => {
    const { Datapoints } = await client.send(
      new GetMetricStatisticsCommand({
        Namespace: 'AWS/ApiGateway',
        MetricName: 'Latency',
        Dimensions: stat('x', 'y').Metric.Dimensions,
        StartTime: at(0),
        EndTime: at(2),
        Period: 60,
        Statistics: ['Sum', 'SampleCount'],
        ExtendedStatistics: ['p50'],
      }),
    );
    expect(Datapoints).toEqual([
      { Timestamp: at(0), Sum: 100, SampleCount: 4, ExtendedStatistics: { p50: 25 } },
      { Timestamp: at(1), Sum: 400, SampleCount: 2, ExtendedStatistics: { p50: 200 } },
    ]);
  });
});

describe('metric math', () => {
  const metrics: MetricDataQuery[] = [
    { Id: 'm1', MetricStat: stat('5XXError', 'Sum'), ReturnData: false },
    { Id: 'm2', MetricStat: stat('Count', 'SampleCount'), ReturnData: false },
  ];
  test.each([
    ['m1 / m2', [0.25, 1, 0]],
    ['100 * m1 / m2', [25, 100, 0]],
    ['(m2 - 1) * 2 + m1', [7, 4, 0]],
    ['IF(m2 > 2, m1 / m2, 0)', [0.25, 0, 0]],
    ['IF(m1 == 2, m2, m1)', [1, 2, 0]],
    ['m1 / (m2 - 2)', [0.5, -0]],
  ])('%s', async (Expression, expected) => {
    const { e1 } = await valuesOf(...metrics, { Id: 'e1', Expression });
    expect(e1).toHaveLength(expected.length);
    for (const [index, value] of expected.entries()) expect(e1?.[index]).toBeCloseTo(value, 10);
  });

  test('expressions refer to expressions', async () => {
    const rate = { Id: 'rate', Expression: 'm1 / m2', ReturnData: false };
    const percent = { Id: 'percent', Expression: 'rate * 100', Label: 'share' };
    expect(await ask(percent, rate, ...metrics)).toMatchObject([
      { Id: 'percent', Label: 'share', Values: [25, 100, 0] },
    ]);
  });

  test.each([
    'm9',
    'm1 +',
    'e1 + 1',
    'RATE(m1)',
    'SUM(METRICS())',
    'FILL(m1, 0)',
    'IF(m1 > 1, m2)',
    'm1 > 1 AND m2 > 1',
    '-m1',
    '[m1, m2]',
    'm1 m2',
    'm1 & m2',
    '"text"',
    '1 / 0',
  ])('%s fails', async (Expression) => {
    const act = () => ask(...metrics, { Id: 'e1', Expression });
    expect(await errorOf(act)).toBe('ValidationError');
  });
});

describe('Metrics Insights', () => {
  const series = async (Expression: string) =>
    (await ask({ Id: 'q', Expression, Period: 60 })).map(({ Label, Values }) => [Label, Values]);

  test.each([
    [
      `SELECT AVG("5XXError") FROM ${schema} GROUP BY ApiName, Stage`,
      [
        ['carts prod', [0, 0, 0, 1]],
        ['orders prod', [0.25, 1, 0]],
      ],
    ],
    [`SELECT SUM(Count) FROM ${schema}`, [['Count', [5, 3, 1, 2]]]],
    [
      `SELECT COUNT("Count") FROM "AWS/ApiGateway" WHERE ApiName = 'orders'`,
      [['Count', [4, 2, 1]]],
    ],
    [
      `SELECT MAX(Count) FROM ${schema} WHERE ApiName != 'orders' AND Stage = 'prod' GROUP BY ApiName`,
      [['carts', [1, 1, 1, 1]]],
    ],
    [
      `SELECT SUM("5XXError") FROM ${schema} GROUP BY ApiName ORDER BY SUM() DESC LIMIT 1`,
      [['orders', [1, 2, 0]]],
    ],
    [
      `SELECT SUM("5XXError") FROM ${schema} GROUP BY ApiName ORDER BY SUM() ASC LIMIT 1`,
      [['carts', [0, 0, 0, 1]]],
    ],
    [`SELECT SUM(Count) FROM SCHEMA("AWS/ApiGateway", ApiName) GROUP BY ApiName`, []],
    [`SELECT SUM(Gone) FROM ${schema} GROUP BY ApiName`, []],
  ])('%s', async (expression, expected) => {
    expect(await series(expression)).toEqual(expected);
  });

  test.each([
    'SELECT MEDIAN(Count) FROM "AWS/ApiGateway"',
    'SELECT AVG(Count)',
    `SELECT AVG(Count) FROM "AWS/ApiGateway" WHERE ApiName LIKE 'a'`,
  ])('%s fails', async (expression) => {
    expect(await errorOf(() => series(expression))).toBe('ValidationError');
  });
});

test('one request takes one Metrics Insights query, beside others', async () => {
  const query = (Id: string) => ({
    Id,
    Expression: `SELECT SUM(Count) FROM ${schema}`,
    Period: 60,
  });
  const other = { Id: 'm1', MetricStat: stat('Count', 'Sum') };
  expect(Object.keys(await valuesOf(query('a'), other))).toEqual(['a', 'm1']);
  expect(await errorOf(() => ask(query('a'), query('b')))).toBe('ValidationError');
});

test('custom metrics are put', async () => {
  await client.send(
    new PutMetricDataCommand({
      Namespace: 'GatewayMedic',
      MetricData: [{ MetricName: 'TimeToRecover', Value: 3, Timestamp: at(1) }],
    }),
  );
  const Metric = { Namespace: 'GatewayMedic', MetricName: 'TimeToRecover' };
  const { own } = await valuesOf({ Id: 'own', MetricStat: { Metric, Period: 60, Stat: 'Sum' } });
  expect(own).toEqual([3]);
});
