import { describe, expect, test } from '@jest/globals';
import { parseAlarmEvent } from '../../../core/intake/alarm-event.ts';
import { InvalidAlarmEvent } from '../../../core/model/errors.ts';
import { alarming, eventOf } from '../workflow/stand.ts';

const orders = { apiKind: 'REST', api: 'orders', stage: 'prod' };

describe('the events that CloudWatch sends', () => {
  test.each([
    ['rest-5xx', { kind: 'alarm', symptom: '5xx', series: [orders] }],
    ['rest-4xx', { kind: 'alarm', symptom: '4xx', series: [orders] }],
    ['rest-latency', { kind: 'alarm', symptom: 'latency', series: [orders] }],
    ['metric-math-5xx-rate', { kind: 'alarm', symptom: '5xx', series: [orders] }],
    [
      'http-5xx',
      {
        kind: 'alarm',
        symptom: '5xx',
        series: [{ apiKind: 'HTTP', api: 'a1b2c3d4e5', stage: '$default' }],
      },
    ],
    ['fleet-contributor-rest', { kind: 'alarm', symptom: '5xx', series: [orders] }],
    ['fleet-alarm-level', { kind: 'fleet', symptom: '5xx' }],
    [
      'composite',
      {
        kind: 'composite',
        children: ['arn:aws:cloudwatch:ap-northeast-1:123456789012:alarm:orders-5xx'],
      },
    ],
    [
      'resolved',
      { kind: 'ignored', reason: { code: 'incident.alarm-is-ok', args: { alarm: 'orders-5xx' } } },
    ],
    [
      'insufficient-data',
      {
        kind: 'ignored',
        reason: { code: 'incident.alarm-lacks-data', args: { alarm: 'orders-5xx' } },
      },
    ],
    [
      'not-api-gateway',
      {
        kind: 'ignored',
        reason: {
          code: 'incident.foreign-metric',
          args: { namespace: 'AWS/EC2', metric: 'CPUUtilization' },
        },
      },
    ],
    ['muted', { kind: 'parked', until: '2026-11-21T04:00:00.000Z' }],
  ])('%s', (name, expected) => {
    expect(parseAlarmEvent(eventOf(name))).toMatchObject(expected);
  });

  test('name the alarm, its time and its reason', () => {
    expect(parseAlarmEvent(eventOf('rest-5xx')).source).toMatchObject({
      name: 'orders-5xx',
      arn: 'arn:aws:cloudwatch:ap-northeast-1:123456789012:alarm:orders-5xx',
      at: '2026-11-21T02:14:40.989Z',
      region: 'ap-northeast-1',
    });
  });
});

test('a mute counts no more once it is over', () => {
  expect(parseAlarmEvent(eventOf('muted'), false)).toMatchObject({
    kind: 'alarm',
    series: [orders],
  });
});

describe('composite alarms whose reason is no help', () => {
  test.each([
    ['missing', undefined],
    ['broken', '{"triggeringAlarms": [{"arn": "arn'],
    ['of another shape', '{"triggeringAlarms": "all"}'],
    ['no text', 17],
  ])('reasonData is %s: the rule names the children', (_, reasonData) => {
    const rule =
      'ALARM(orders-5xx) OR (ALARM("orders latency") AND NOT OK(arn:aws:cloudwatch:x:1:alarm:y))';
    const event = eventOf('composite', {
      ...alarming({ reasonData }),
      configuration: { alarmRule: rule },
    });
    expect(parseAlarmEvent(event)).toMatchObject({
      kind: 'composite',
      children: ['orders-5xx', 'orders latency', 'arn:aws:cloudwatch:x:1:alarm:y'],
    });
  });
});

const metric = (name: string, dimensions: object, more: object = {}) => ({
  id: name,
  metricStat: { metric: { namespace: 'AWS/ApiGateway', name, dimensions } },
  ...more,
});
const of = (...metrics: object[]) =>
  parseAlarmEvent(eventOf('rest-5xx', { configuration: { metrics } }));

describe('what an alarm watches', () => {
  test.each([
    [
      'an API without a stage',
      [metric('5XXError', { ApiName: 'orders' })],
      { kind: 'alarm', series: [{ apiKind: 'REST', api: 'orders' }] },
    ],
    [
      'one method',
      [metric('5XXError', { ApiName: 'orders', Stage: 'prod', Method: 'GET', Resource: '/' })],
      { kind: 'alarm', series: [orders] },
    ],
    [
      'two APIs',
      [
        metric('5XXError', { ApiName: 'a', Stage: 's' }),
        metric('5XXError', { ApiName: 'b', Stage: 's' }),
      ],
      { kind: 'alarm', series: [{ api: 'a' }, { api: 'b' }] },
    ],
    [
      'no traffic',
      [metric('Count', { ApiName: 'orders', Stage: 'prod' })],
      { kind: 'alarm', symptom: 'no-traffic' },
    ],
    [
      'the cache',
      [metric('CacheHitCount', { ApiName: 'orders', Stage: 'prod' })],
      { kind: 'ignored', reason: { code: 'incident.other-metric' } },
    ],
    [
      'the whole region',
      [metric('5XXError', {})],
      { kind: 'ignored', reason: { code: 'incident.no-dimensions' } },
    ],
    [
      'another account',
      [metric('5XXError', { ApiName: 'orders' }, { accountId: '999999999999' })],
      { kind: 'ignored', reason: { code: 'incident.other-account' } },
    ],
    [
      'a query about other things',
      [{ id: 'q', expression: 'SELECT MAX(CPUUtilization) FROM SCHEMA("AWS/EC2", InstanceId)' }],
      { kind: 'ignored', reason: { code: 'incident.foreign-metric' } },
    ],
    [
      'a query for the cache',
      [{ id: 'q', expression: 'SELECT SUM(CacheHitCount) FROM "AWS/ApiGateway" GROUP BY ApiName' }],
      { kind: 'ignored', reason: { code: 'incident.other-metric' } },
    ],
    ['nothing', [], { kind: 'ignored', reason: { code: 'incident.no-metric' } }],
  ])('%s', (_, metrics, expected) => {
    expect(of(...metrics)).toMatchObject(expected);
  });
});

test.each([
  ['eusc-de-east-1', 'aws-eusc'],
  ['us-gov-west-1', 'aws-us-gov'],
  ['cn-northwest-1', 'aws-cn'],
  ['us-isob-east-1', 'aws-iso-b'],
  ['xx-moon-12', 'aws'],
])('an event of the Region %s that names no ARN', (region, partition) => {
  const { source } = parseAlarmEvent({ ...eventOf('rest-5xx'), region, resources: [] });
  expect(source).toMatchObject({
    region,
    arn: `arn:${partition}:cloudwatch:${region}:${source.account}:alarm:${source.name}`,
  });
});

describe('what is no alarm event', () => {
  const withState = (state: object) => eventOf('rest-5xx', { state });
  test.each([
    ['nothing', null, 'expected object'],
    ['a text', 'ALARM', 'expected object'],
    ['a list', [], 'id'],
    [
      'another detail type',
      { ...eventOf('rest-5xx'), 'detail-type': 'CloudWatch Alarm Configuration Change' },
      'detail-type',
    ],
    ['another source', { ...eventOf('rest-5xx'), source: 'my.app' }, 'source'],
    ['no detail', { ...eventOf('rest-5xx'), detail: undefined }, 'detail'],
    ['an account that is none', { ...eventOf('rest-5xx'), account: '1234' }, 'account'],
    ['a region that is none', { ...eventOf('rest-5xx'), region: '../../etc' }, 'region'],
    ['a region that is a host', { ...eventOf('rest-5xx'), region: 'evil.example/x' }, 'region'],
    [
      'a state that is none',
      withState({ value: 'BROKEN', timestamp: '2026-11-21T02:14:40.989+0000' }),
      'detail.state.value',
    ],
    [
      'a time that is none',
      withState({ value: 'ALARM', timestamp: 'yesterday' }),
      'detail.state.timestamp',
    ],
    [
      'a metric without a name',
      eventOf('rest-5xx', {
        configuration: { metrics: [{ metricStat: { metric: { namespace: 'AWS/ApiGateway' } } }] },
      }),
      'name',
    ],
  ])('%s: the error says what and where', (_, event, where) => {
    expect(() => parseAlarmEvent(event)).toThrow(InvalidAlarmEvent);
    expect(() => parseAlarmEvent(event)).toThrow(where);
  });
});

describe('hostile events', () => {
  test('reach no prototype', () => {
    const text = JSON.stringify(eventOf('rest-5xx')).replace(
      '"ApiName":"orders"',
      '"__proto__":{"ApiName":"stolen","polluted":true},"ApiName":"orders"',
    );
    expect(parseAlarmEvent(JSON.parse(text))).toMatchObject({ series: [orders] });
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    const nameless = JSON.parse(text.replace('"ApiName":"orders"', '"constructor":"x"')) as unknown;
    expect(parseAlarmEvent(nameless)).toMatchObject({ kind: 'ignored' });
  });
  test('cannot bring in long texts', () => {
    const reason = 'x'.repeat(250_000);
    expect(parseAlarmEvent(eventOf('rest-5xx', alarming({ reason }))).source.reason).toHaveLength(
      1000,
    );
    expect(() => parseAlarmEvent(eventOf('rest-5xx', { alarmName: reason }))).toThrow(
      InvalidAlarmEvent,
    );
  });
});
