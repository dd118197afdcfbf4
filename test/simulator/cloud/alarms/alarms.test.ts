import {
  CloudWatchClient,
  DescribeAlarmContributorsCommand,
  DescribeAlarmsCommand,
  SetAlarmStateCommand,
} from '@aws-sdk/client-cloudwatch';
import { describe, expect, test } from '@jest/globals';
import { evaluateAlarms } from '../../../../simulator/cloud/alarms/index.ts';
import { at, measured, schema, stat } from '../../account/cloudwatch/shop.ts';
import { errorOf } from '../../account/stand.ts';

const healthy = [0, 0, 0, 0];
const failing = [1, 1, 0, 0];
const serverErrors = (minutes: (readonly number[])[], api = 'orders') =>
  measured({ [api]: { '5XXError': minutes } });
type World = ReturnType<typeof measured>;

const rateAlarm = {
  AlarmName: 'orders-5xx',
  AlarmDescription: 'too many errors',
  Namespace: 'AWS/ApiGateway',
  MetricName: '5XXError',
  Dimensions: stat('', '').Metric.Dimensions,
  Statistic: 'Average',
  Period: 60,
  EvaluationPeriods: 3,
  Threshold: 0.01,
  ComparisonOperator: 'GreaterThanThreshold',
  TreatMissingData: 'notBreaching',
};

const put = (world: World, alarm: object) => world.call('cloudwatch', 'PutMetricAlarm', alarm);
/** Evaluates at the end of a minute, a little late as CloudWatch does. */
const evaluate = (world: World, minutes: number) =>
  evaluateAlarms(world.account, new Date(at(minutes).getTime() + 40_989));
const told = (world: World, minutes: number) =>
  evaluate(world, minutes).map(({ detail }) => [
    detail.alarmName,
    detail.state.value,
    ...(detail.alarmContributor ? [detail.alarmContributor.attributes] : []),
  ]);

describe('an alarm on one metric', () => {
  test('tells its state when it changes, and only then', () => {
    const world = serverErrors([healthy, failing, failing, failing, failing, healthy]);
    put(world, rateAlarm);
    expect(told(world, 1)).toEqual([['orders-5xx', 'OK']]);
    expect(told(world, 2)).toEqual([]);
    expect(told(world, 3)).toEqual([]);
    expect(told(world, 4)).toEqual([['orders-5xx', 'ALARM']]);
    expect(told(world, 5)).toEqual([]);
    expect(told(world, 6)).toEqual([['orders-5xx', 'OK']]);
  });

  test('tells EventBridge all about it', () => {
    const world = serverErrors([healthy, failing, failing, failing]);
    put(world, rateAlarm);
    evaluate(world, 1);
    const [event] = evaluate(world, 4);
    expect(event?.id).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect(event).toEqual({
      version: '0',
      id: event?.id,
      'detail-type': 'CloudWatch Alarm State Change',
      source: 'aws.cloudwatch',
      account: '123456789012',
      time: '2026-11-21T02:04:40Z',
      region: 'ap-northeast-1',
      resources: ['arn:aws:cloudwatch:ap-northeast-1:123456789012:alarm:orders-5xx'],
      detail: {
        alarmName: 'orders-5xx',
        configuration: {
          description: 'too many errors',
          metrics: [
            {
              id: 'm1',
              metricStat: {
                metric: {
                  namespace: 'AWS/ApiGateway',
                  name: '5XXError',
                  dimensions: { ApiName: 'orders', Stage: 'prod' },
                },
                period: 60,
                stat: 'Average',
              },
              returnData: true,
            },
          ],
        },
        state: {
          value: 'ALARM',
          reason:
            'Threshold Crossed: 3 out of the last 3 datapoints [0.5 (21/11/26 02:03:00), 0.5 (21/11/26 02:02:00), 0.5 (21/11/26 02:01:00)] were greater than the threshold (0.01) (minimum 3 datapoints for OK -> ALARM transition).',
          reasonData:
            '{"version":"1.0","queryDate":"2026-11-21T02:04:40.989+0000","startDate":"2026-11-21T02:01:00.000+0000","statistic":"Average","period":60,"recentDatapoints":[0.5,0.5,0.5],"threshold":0.01}',
          timestamp: '2026-11-21T02:04:40.989+0000',
        },
        previousState: {
          value: 'OK',
          reason:
            'Threshold Crossed: 1 out of the last 3 datapoints [0.0 (21/11/26 02:00:00)] was not greater than the threshold (0.01) (minimum 1 datapoint for ALARM -> OK transition) and 2 missing datapoints were treated as [NonBreaching].',
          reasonData:
            '{"version":"1.0","queryDate":"2026-11-21T02:01:40.989+0000","startDate":"2026-11-21T02:00:00.000+0000","statistic":"Average","period":60,"recentDatapoints":[0],"threshold":0.01}',
          timestamp: '2026-11-21T02:01:40.989+0000',
        },
      },
    });
  });

  test.each([
    ['missing', 'INSUFFICIENT_DATA', 'Insufficient Data: 3 datapoints were unknown.'],
    [
      'breaching',
      'ALARM',
      'Threshold Crossed: no datapoints were received for 3 periods and 3 missing datapoints were treated as [Breaching].',
    ],
    [
      'notBreaching',
      'OK',
      'Threshold Crossed: no datapoints were received for 3 periods and 3 missing datapoints were treated as [NonBreaching].',
    ],
  ])('without data, %s: %s', async (TreatMissingData, expected, reason) => {
    const world = serverErrors([healthy, failing, failing, failing]);
    put(world, { ...rateAlarm, TreatMissingData });
    world.call('cloudwatch', 'SetAlarmState', {
      AlarmName: rateAlarm.AlarmName,
      StateValue: expected === 'OK' ? 'ALARM' : 'OK',
      StateReason: 'a test',
    });
    const last = evaluate(world, 30).at(-1);
    expect(last?.detail.state).toMatchObject({ value: expected, reason });
  });
});

test('an alarm on metric math has a traffic floor', () => {
  const quiet = [1];
  const world = measured({
    orders: { '5XXError': [quiet, quiet, failing], Count: [quiet, quiet, [1, 1, 1, 1]] },
  });
  put(world, {
    AlarmName: 'rate',
    Metrics: [
      { Id: 'e1', Expression: 'IF(m2 > 2, m1 / m2, 0)', Label: 'rate' },
      { Id: 'm1', MetricStat: stat('5XXError', 'Sum'), ReturnData: false },
      { Id: 'm2', MetricStat: stat('Count', 'SampleCount'), ReturnData: false },
    ],
    EvaluationPeriods: 3,
    DatapointsToAlarm: 1,
    Threshold: 0.1,
    ComparisonOperator: 'GreaterThanThreshold',
  });
  expect(told(world, 2)).toEqual([['rate', 'OK']]);
  const [event] = evaluate(world, 3);
  expect(event?.detail.state.value).toBe('ALARM');
  expect(event?.detail.configuration['metrics']).toMatchObject([
    { id: 'e1', expression: 'IF(m2 > 2, m1 / m2, 0)', label: 'rate', returnData: true },
    { id: 'm1', metricStat: { stat: 'Sum' }, returnData: false },
    { id: 'm2', returnData: false },
  ]);
});

test('an alarm on a percentile', () => {
  const world = measured({ orders: { Latency: [[10, 20, 5000]] } });
  const { Statistic: _, ...alarm } = { ...rateAlarm, MetricName: 'Latency', Threshold: 1000 };
  put(world, { ...alarm, ExtendedStatistic: 'p99', EvaluationPeriods: 1 });
  expect(told(world, 1)).toEqual([['orders-5xx', 'ALARM']]);
});

describe('an alarm on the fleet', () => {
  const expression = `SELECT AVG("5XXError") FROM ${schema} GROUP BY ApiName, Stage ORDER BY AVG() DESC`;
  const fleet = () => {
    const world = measured({
      orders: { '5XXError': [failing, failing, healthy, healthy] },
      carts: { '5XXError': [healthy, failing, failing, failing] },
      users: { '5XXError': [healthy, healthy, healthy, healthy] },
    });
    put(world, {
      AlarmName: 'fleet',
      Metrics: [{ Id: 'q1', Expression: expression, Period: 60, ReturnData: true }],
      EvaluationPeriods: 1,
      Threshold: 0.01,
      ComparisonOperator: 'GreaterThanThreshold',
    });
    return world;
  };
  test.each([
    ['GROUP BY ApiName, Stage', 'ValidationError'],
    ['GROUP BY ApiName ORDER BY MAX() ASC LIMIT 5', undefined],
    ['', undefined],
  ])('over several series it needs an order: %s', (clauses, refusal) => {
    const Expression = `SELECT AVG("5XXError") FROM ${schema} ${clauses}`;
    const { MetricName: _name, Namespace: _namespace, ...alarm } = rateAlarm;
    const act = () =>
      put(measured({}), { ...alarm, Metrics: [{ Id: 'q1', Expression, Period: 60 }] });
    if (refusal === undefined) expect(act).not.toThrow();
    else expect(act).toThrow(expect.objectContaining({ name: refusal }));
  });

  const orders = { ApiName: 'orders', Stage: 'prod' };
  const carts = { ApiName: 'carts', Stage: 'prod' };

  test('tells of itself and of each API', () => {
    const world = fleet();
    expect(told(world, 1)).toEqual([
      ['fleet', 'ALARM'],
      ['fleet', 'ALARM', orders],
    ]);
    expect(told(world, 2)).toEqual([['fleet', 'ALARM', carts]]);
    expect(told(world, 3)).toEqual([['fleet', 'OK', orders]]);
    expect(told(world, 4)).toEqual([]);
    // Nobody sends requests any more: an API that nothing is known of is well, and the alarm knows nothing.
    expect(told(world, 30)).toEqual([
      ['fleet', 'INSUFFICIENT_DATA'],
      ['fleet', 'OK', carts],
    ]);
  });

  test('tells EventBridge which API it is', () => {
    const [alarm, contributor] = evaluate(fleet(), 1);
    const configuration = {
      metrics: [{ id: 'q1', expression, period: 60, returnData: true }],
    };
    expect(alarm?.detail).toMatchObject({
      configuration,
      state: { value: 'ALARM', reason: '1 out of 3 time series evaluated to ALARM' },
    });
    expect(contributor).toMatchObject({
      'detail-type': 'CloudWatch Alarm Contributor State Change',
      resources: ['arn:aws:cloudwatch:ap-northeast-1:123456789012:alarm:fleet'],
      detail: {
        configuration,
        state: {
          value: 'ALARM',
          reason:
            'Threshold Crossed: 1 datapoint was greater than the threshold (0.01). The most recent datapoint which crossed the threshold: [0.5 (21/11/26 02:00:00)].',
          timestamp: '2026-11-21T02:01:40.989+0000',
        },
        alarmContributor: { attributes: orders },
      },
    });
    expect(contributor?.detail.alarmContributor?.id).toMatch(/^[0-9a-f]{16}$/);
    expect(contributor?.detail.previousState).toBeUndefined();
  });

  test('lists the contributors that are in alarm', async () => {
    const world = fleet();
    evaluate(world, 2);
    const client = world.client(CloudWatchClient);
    const { AlarmContributors } = await client.send(
      new DescribeAlarmContributorsCommand({ AlarmName: 'fleet' }),
    );
    expect(AlarmContributors?.map((one) => one.ContributorAttributes)).toEqual([orders, carts]);
    expect(
      await errorOf(() => client.send(new DescribeAlarmContributorsCommand({ AlarmName: 'x' }))),
    ).toBe('ResourceNotFound');
  });
});

describe('a composite alarm', () => {
  const composites = () => {
    const world = serverErrors([healthy, failing, failing, failing]);
    put(world, rateAlarm);
    const rule = (AlarmName: string, AlarmRule: string) =>
      world.call('cloudwatch', 'PutCompositeAlarm', { AlarmName, AlarmRule });
    rule('a-page', 'ALARM(health) AND NOT ALARM(freeze)');
    rule('health', 'ALARM("orders-5xx") OR ALARM(other)');
    return world;
  };

  test('follows its children, through other composite alarms', () => {
    const world = composites();
    expect(told(world, 1)).toEqual([
      ['orders-5xx', 'OK'],
      ['a-page', 'OK'],
      ['health', 'OK'],
    ]);
    expect(told(world, 4)).toEqual([
      ['orders-5xx', 'ALARM'],
      ['health', 'ALARM'],
      ['a-page', 'ALARM'],
    ]);
  });

  test('tells EventBridge which child it was', () => {
    const world = composites();
    evaluate(world, 1);
    const event = evaluate(world, 4).find(({ detail }) => detail.alarmName === 'health');
    const arn = 'arn:aws:cloudwatch:ap-northeast-1:123456789012:alarm:orders-5xx';
    expect(event?.detail).toMatchObject({
      configuration: { alarmRule: 'ALARM("orders-5xx") OR ALARM(other)' },
      state: {
        value: 'ALARM',
        reason: `${arn} transitioned to ALARM at Saturday 21 November, 2026 02:04:40 UTC`,
      },
    });
    expect(JSON.parse(event?.detail.state.reasonData ?? '')).toEqual({
      triggeringAlarms: [
        { arn, state: { value: 'ALARM', timestamp: '2026-11-21T02:04:40.989+0000' } },
      ],
    });
  });

  test('is described only when asked for', async () => {
    const client = composites().client(CloudWatchClient);
    const metric = await client.send(new DescribeAlarmsCommand({}));
    expect([metric.MetricAlarms?.length, metric.CompositeAlarms?.length]).toEqual([1, 0]);
    const all = await client.send(
      new DescribeAlarmsCommand({ AlarmTypes: ['MetricAlarm', 'CompositeAlarm'], MaxRecords: 2 }),
    );
    expect(all.NextToken).toBeDefined();
  });
});

test('a state set by hand is told, and then holds until the next evaluation', async () => {
  const world = serverErrors([healthy, healthy, healthy]);
  put(world, rateAlarm);
  evaluate(world, 1);
  const set = { AlarmName: 'orders-5xx', StateValue: 'ALARM' as const, StateReason: 'a drill' };
  await world.client(CloudWatchClient).send(new SetAlarmStateCommand(set));
  const [byHand, back] = evaluate(world, 2);
  expect(byHand?.detail).toMatchObject({
    state: { value: 'ALARM', reason: 'a drill' },
    previousState: { value: 'OK' },
  });
  expect(back?.detail.state.value).toBe('OK');
});

test.each([
  ['neither metric nor metrics', { MetricName: undefined }],
  ['more to alarm than evaluated', { DatapointsToAlarm: 4 }],
  ['no threshold', { Threshold: undefined }],
])('an alarm with %s is refused', async (_name, change) => {
  const world = serverErrors([]);
  expect(await errorOf(() => put(world, { ...rateAlarm, ...change }))).toBe('ValidationError');
});
