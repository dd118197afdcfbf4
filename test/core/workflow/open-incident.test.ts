import { describe, expect, test } from '@jest/globals';
import { lock } from '../../../core/store/lock.ts';
import { openIncident, type Opened } from '../../../core/workflow/open-incident.ts';
import { putAll } from '../../../core/store/put-all.ts';
import { record } from '../../../core/store/record.ts';
import { alarming, eventOf, machine, stand } from './stand.ts';

type Stand = ReturnType<typeof stand>;
const idOf = (opened: Opened) => ('incidentId' in opened ? opened.incidentId : undefined);
const execution = (name: string) => `${machine}:${name}`;

describe('every event has its outcome', () => {
  test.each([
    ['rest-5xx', 'new', 'incident.opened'],
    ['rest-4xx', 'new', 'incident.opened'],
    ['rest-latency', 'new', 'incident.opened'],
    ['metric-math-5xx-rate', 'new', 'incident.opened'],
    ['fleet-contributor-rest', 'new', 'incident.opened'],
    ['http-5xx', 'new', 'incident.opened'],
    ['composite', 'ignored', 'incident.no-child-fires'],
    ['resolved', 'ignored', 'incident.alarm-is-ok'],
    ['insufficient-data', 'ignored', 'incident.alarm-lacks-data'],
    ['not-api-gateway', 'ignored', 'incident.foreign-metric'],
    ['muted', 'parked', 'incident.muted-until'],
  ])('%s: %s', async (name, status, code) => {
    const { environment, items } = stand();
    const opened = await openIncident(environment, { event: eventOf(name) });
    expect(opened).toMatchObject({ status, reason: { code } });
    expect(items('LOCK#')).toHaveLength(status === 'new' ? 1 : 0);
  });

  test('a malformed event leaves no lock', async () => {
    const { environment, items } = stand();
    await expect(openIncident(environment, { event: { detail: {} } })).rejects.toMatchObject({
      name: 'InvalidAlarmEvent',
    });
    expect(items('')).toEqual([]);
  });
  test('an alarm of another region is ignored', async () => {
    const { environment } = stand();
    const opened = await openIncident(environment, {
      event: eventOf('rest-5xx', {}, { region: 'us-east-1' }),
    });
    expect(opened).toMatchObject({ status: 'ignored', reason: { code: 'incident.other-region' } });
  });
});

test('a new incident is recorded, with what the workflow needs', async () => {
  const { environment, apiIds } = stand();
  const opened = await openIncident(environment, {
    event: eventOf('rest-5xx'),
    executionArn: execution('one'),
  });
  expect(opened).toMatchObject({ status: 'new', apiKind: 'REST', opened: 1, maxAttempts: 3 });
  const incident = await record(environment).get(idOf(opened) ?? '');
  expect(incident).toMatchObject({
    status: 'open',
    target: { apiId: apiIds['orders'], apiName: 'orders', stage: 'prod', account: '123456789012' },
    alarm: { name: 'orders-5xx', symptom: '5xx' },
    executionArn: execution('one'),
    timeline: [{ what: { code: 'incident.alarm-fired' } }, { what: { code: 'incident.opened' } }],
  });
});

describe('the same again', () => {
  test('a second delivery of the event joins', async () => {
    const { environment, items } = stand();
    const first = await openIncident(environment, {
      event: eventOf('rest-5xx'),
      executionArn: execution('one'),
    });
    const second = await openIncident(environment, {
      event: eventOf('rest-5xx'),
      executionArn: execution('two'),
    });
    expect(second).toMatchObject({
      status: 'joined',
      incidentId: idOf(first),
      reason: { code: 'incident.seen-before' },
    });
    expect(items('LOCK#')).toHaveLength(1);
  });
  test('without an execution too', async () => {
    const { environment } = stand();
    await openIncident(environment, { event: eventOf('rest-5xx') });
    expect(await openIncident(environment, { event: eventOf('rest-5xx') })).toMatchObject({
      status: 'joined',
    });
  });
  test('a retry of the same execution finds its own incident', async () => {
    const { environment } = stand();
    const request = { event: eventOf('rest-5xx'), executionArn: execution('one') };
    const first = await openIncident(environment, request);
    expect(await openIncident(environment, request)).toEqual(first);
  });
  test('another alarm of the same stage joins and is named', async () => {
    const { environment } = stand();
    const first = await openIncident(environment, { event: eventOf('rest-5xx') });
    const second = await openIncident(environment, { event: eventOf('rest-latency') });
    expect(second).toMatchObject({ status: 'joined', incidentId: idOf(first) });
    expect((await record(environment).get(idOf(first) ?? '')).joined).toMatchObject([
      { name: 'orders-latency' },
    ]);
  });
  test('another stage is another incident', async () => {
    const { environment } = stand({ orders: ['prod'], carts: ['prod'] });
    await openIncident(environment, { event: eventOf('rest-5xx') });
    expect(await openIncident(environment, { event: contributor('carts') })).toMatchObject({
      status: 'new',
    });
  });
});

const contributor = (ApiName: string, Stage = 'prod') =>
  eventOf('fleet-contributor-rest', { alarmContributor: { attributes: { ApiName, Stage } } });

describe('a lock that nobody gives back', () => {
  const later = (here: Stand, minutes: number) =>
    (here.clock.now = new Date(here.clock.now.getTime() + minutes * 60_000));
  test('of a closed incident is taken over', async () => {
    const here = stand();
    const first = await openIncident(here.environment, { event: eventOf('rest-5xx') });
    await record(here.environment).close(idOf(first) ?? '', 'escalated');
    expect(await openIncident(here.environment, { event: eventOf('rest-latency') })).toMatchObject({
      status: 'new',
    });
  });
  test('of an incident that never came to be is taken over after a while', async () => {
    const here = stand();
    const { target } = await record(here.environment).get(
      idOf(await openIncident(here.environment, { event: eventOf('rest-5xx') })) ?? '',
    );
    const phantom = stand();
    await putAll(phantom.environment, {
      lock: lock(phantom.environment).taking(target, 'inc-phantom'),
    });
    expect(await openIncident(phantom.environment, { event: eventOf('rest-5xx') })).toMatchObject({
      status: 'joined',
      incidentId: 'inc-phantom',
    });
    later(phantom, 11);
    expect(
      await openIncident(phantom.environment, { event: eventOf('rest-latency') }),
    ).toMatchObject({ status: 'new' });
  });
  test('holds as long as a person may think', async () => {
    const here = stand();
    const environment = here.environmentWith({
      GATEWAY_MEDIC_POLICY: '{"approvalTimeout":604800}',
    });
    const first = await openIncident(environment, { event: eventOf('rest-5xx') });
    later(here, 3 * 7 * 24 * 60);
    expect(await openIncident(environment, { event: eventOf('rest-latency') })).toMatchObject({
      status: 'joined',
      incidentId: idOf(first),
    });
  });
  test('is released by its owner only', async () => {
    const { environment } = stand();
    const id = idOf(await openIncident(environment, { event: eventOf('rest-5xx') })) ?? '';
    const { target } = await record(environment).get(id);
    expect(await lock(environment).release(target, 'inc-other')).toBe(false);
    expect(await lock(environment).release(target, id)).toBe(true);
  });
});

test('a failure while opening leaves neither a lock nor a trace', async () => {
  const { environment, account, items } = stand();
  account.authorize = ({ operation }) => {
    if (operation === 'TransactWriteItems')
      throw Object.assign(new Error('no'), { name: 'InternalServerError' });
  };
  await expect(openIncident(environment, { event: eventOf('rest-5xx') })).rejects.toThrow('no');
  expect(items('')).toEqual([]);
});

describe('which API', () => {
  const open = async (apis: Record<string, string[]>, ApiName: string, Stage?: string) => {
    const here = stand(apis);
    const dimensions = { ApiName, ...(Stage && { Stage }) };
    const metrics = [
      {
        id: 'm',
        metricStat: { metric: { namespace: 'AWS/ApiGateway', name: '5XXError', dimensions } },
      },
    ];
    const opened = await openIncident(here.environment, {
      event: eventOf('rest-5xx', { configuration: { metrics } }),
    });
    const id = idOf(opened);
    return {
      ...here,
      opened,
      target: id ? (await record(here.environment).get(id)).target : undefined,
    };
  };

  test.each([
    [
      'the one that has the stage, of two with one name',
      { 'orders#1': ['dev'], 'orders#2': ['prod'] },
      'orders',
      'prod',
      'orders#2',
      'prod',
    ],
    [
      'a name with letters that CloudWatch leaves out',
      { 'café-注文': ['prod'] },
      'caf-',
      'prod',
      'café-注文',
      'prod',
    ],
    [
      'the only stage, where none is named',
      { orders: ['live'] },
      'orders',
      undefined,
      'orders',
      'live',
    ],
  ])('%s', async (_, apis, name, stage, api, resolved) => {
    const { target, apiIds } = await open(apis, name, stage);
    expect(target).toMatchObject({ apiId: apiIds[api], stage: resolved });
  });
  test('a name of which CloudWatch leaves nothing: it uses the id', async () => {
    const { environment, apiIds } = stand({ 注文: ['prod'] });
    expect(
      await openIncident(environment, { event: contributor(apiIds['注文'] ?? '') }),
    ).toMatchObject({ status: 'new' });
  });

  test.each([
    [
      'two with one name and one stage',
      { 'orders#1': ['prod'], 'orders#2': ['prod'] },
      'orders',
      'prod',
      'incident.ambiguous',
    ],
    [
      'two with one name and not the stage',
      { 'orders#1': ['dev'], 'orders#2': ['dev'] },
      'orders',
      'prod',
      'incident.stage-not-found',
    ],
    [
      'no stage named and two there',
      { orders: ['dev', 'prod'] },
      'orders',
      undefined,
      'incident.stage-unnamed',
    ],
    ['no stage named and none there', { orders: [] }, 'orders', undefined, 'incident.no-stage'],
    ['an API that is gone', {}, 'orders', 'prod', 'incident.api-not-found'],
  ])('%s: people are told, nothing is locked', async (_, apis, name, stage, code) => {
    const { opened, messages, items } = await open(apis, name, stage);
    expect(opened).toMatchObject({ status: 'ignored', reason: { code } });
    expect(messages).toHaveLength(1);
    expect(messages[0]?.subject).toContain('orders-5xx');
    expect(items('LOCK#')).toEqual([]);
  });
});

describe('alarms about several APIs', () => {
  const put = ({ call }: Stand, AlarmName: string, ApiName: string, state = 'ALARM') => {
    call('cloudwatch', 'PutMetricAlarm', {
      AlarmName,
      Namespace: 'AWS/ApiGateway',
      MetricName: '5XXError',
      Dimensions: [
        { Name: 'ApiName', Value: ApiName },
        { Name: 'Stage', Value: 'prod' },
      ],
      Statistic: 'Average',
      Period: 60,
      EvaluationPeriods: 1,
      Threshold: 0.01,
      ComparisonOperator: 'GreaterThanThreshold',
    });
    call('cloudwatch', 'SetAlarmState', { AlarmName, StateValue: state, StateReason: 'test' });
  };

  test('a composite alarm opens one incident here and starts an execution for the other', async () => {
    const here = stand({ orders: ['prod'], carts: ['prod'], calm: ['prod'] });
    put(here, 'orders-5xx', 'orders');
    put(here, 'carts-5xx', 'carts');
    put(here, 'calm-5xx', 'calm', 'OK');
    const arns = ['orders-5xx', 'carts-5xx', 'calm-5xx'].map((name) => ({
      arn: `arn:aws:cloudwatch:ap-northeast-1:123456789012:alarm:${name}`,
    }));
    const event = eventOf(
      'composite',
      alarming({ reasonData: JSON.stringify({ triggeringAlarms: arns }) }),
    );
    const opened = await openIncident(here.environment, { event, executionArn: execution('one') });
    expect(opened).toMatchObject({ status: 'new', opened: 2 });
    expect(here.started).toHaveLength(1);
    expect(here.started[0]?.input).toMatchObject({
      target: { stage: 'prod' },
      alarm: { symptom: '5xx' },
      'detail-type': event['detail-type'],
    });
    const both = [
      (await record(here.environment).get(idOf(opened) ?? '')).target,
      here.started[0]?.input['target'],
    ] as { apiName: string }[];
    expect(both.map(({ apiName }) => apiName).toSorted((a, b) => a.localeCompare(b))).toEqual([
      'carts',
      'orders',
    ]);
  });

  test('the execution for the other opens its incident under the name it was started with', async () => {
    const here = stand({ orders: ['prod'], carts: ['prod'] });
    put(here, 'orders-5xx', 'orders');
    put(here, 'carts-5xx', 'carts');
    const event = eventOf('composite', {
      ...alarming(),
      configuration: { alarmRule: 'ALARM("orders-5xx") OR ALARM("carts-5xx")' },
    });
    await openIncident(here.environment, { event, executionArn: execution('one') });
    const { name, input } = here.started[0]!;
    const { target, alarm, ...original } = input;
    const request = {
      event: original,
      executionArn: execution(name),
      alarmed: { target, alarm } as never,
    };
    expect(await openIncident(here.environment, request)).toMatchObject({
      status: 'new',
      incidentId: name,
    });
    expect(here.started).toHaveLength(1);
  });

  test('children that cannot be found are named, the others handled', async () => {
    const here = stand();
    put(here, 'orders-5xx', 'orders');
    put(here, 'gone-5xx', 'gone');
    const event = eventOf('composite', {
      ...alarming(),
      configuration: { alarmRule: 'ALARM("orders-5xx") OR ALARM("gone-5xx")' },
    });
    expect(await openIncident(here.environment, { event })).toMatchObject({
      status: 'new',
      opened: 1,
    });
    expect(here.messages[0]?.text).toContain('gone');
  });

  test('an alarm on anything but APIs tells nobody', async () => {
    const here = stand();
    here.call('cloudwatch', 'PutMetricAlarm', {
      AlarmName: 'cpu',
      Namespace: 'AWS/EC2',
      MetricName: 'CPUUtilization',
      Statistic: 'Average',
      Period: 60,
      EvaluationPeriods: 1,
      Threshold: 90,
      ComparisonOperator: 'GreaterThanThreshold',
    });
    here.call('cloudwatch', 'SetAlarmState', {
      AlarmName: 'cpu',
      StateValue: 'ALARM',
      StateReason: 'busy',
    });
    const event = eventOf('composite', {
      ...alarming(),
      configuration: { alarmRule: 'ALARM("cpu")' },
    });
    expect(await openIncident(here.environment, { event })).toMatchObject({
      status: 'ignored',
      reason: { code: 'incident.no-target' },
    });
    expect(here.messages).toEqual([]);
  });

  test('without a state machine to start, the other targets are named to people', async () => {
    const here = stand({ orders: ['prod'], carts: ['prod'] });
    put(here, 'orders-5xx', 'orders');
    put(here, 'carts-5xx', 'carts');
    const event = eventOf('composite', {
      ...alarming(),
      configuration: { alarmRule: 'ALARM("orders-5xx") OR ALARM("carts-5xx")' },
    });
    const environment = here.environmentWith({ GATEWAY_MEDIC_REMEDIATION_STATE_MACHINE: '' });
    expect(await openIncident(environment, { event })).toMatchObject({ status: 'new', opened: 1 });
    expect(here.messages).toHaveLength(1);
  });

  test('a fleet alarm without a contributor says so', async () => {
    const here = stand();
    put(here, 'gateway-medic-rest-5xx', 'orders');
    const opened = await openIncident(here.environment, { event: eventOf('fleet-alarm-level') });
    expect(opened).toMatchObject({
      status: 'ignored',
      reason: { code: 'incident.no-contributor' },
    });
  });
});

describe('a muted alarm', () => {
  const parkedOf = async (here: Stand) => {
    const opened = await openIncident(here.environment, { event: eventOf('muted') });
    return opened.status === 'parked' ? opened : undefined;
  };
  const alarmIn = ({ call }: Stand, StateValue: string) => {
    call('cloudwatch', 'PutMetricAlarm', {
      AlarmName: 'orders-5xx',
      Namespace: 'AWS/ApiGateway',
      MetricName: '5XXError',
      Statistic: 'Sum',
      Period: 60,
      EvaluationPeriods: 1,
      Threshold: 1,
      ComparisonOperator: 'GreaterThanThreshold',
    });
    call('cloudwatch', 'SetAlarmState', {
      AlarmName: 'orders-5xx',
      StateValue,
      StateReason: 'test',
    });
  };

  test('waits for the end of the mute', async () => {
    expect(await parkedOf(stand())).toMatchObject({
      waitSeconds: 6300,
      parked: expect.stringMatching(/^[0-9a-f]{32}$/),
    });
  });
  test('is handled then, where it is still in ALARM', async () => {
    const here = stand();
    const parked = await parkedOf(here);
    alarmIn(here, 'ALARM');
    expect(await openIncident(here.environment, { parked: parked?.parked })).toMatchObject({
      status: 'new',
    });
  });
  test.each(['OK', 'INSUFFICIENT_DATA'])('is over then, where it is %s', async (state) => {
    const here = stand();
    const parked = await parkedOf(here);
    alarmIn(here, state);
    const opened = await openIncident(here.environment, { parked: parked?.parked });
    expect(opened).toMatchObject({
      status: 'ignored',
      reason: { code: 'incident.over-when-mute-ended' },
    });
  });
  test('without an end is looked at again in an hour', async () => {
    const here = stand();
    const event = eventOf('muted', { muteDetail: {} });
    expect(await openIncident(here.environment, { event })).toMatchObject({
      status: 'parked',
      waitSeconds: 3600,
      reason: { code: 'incident.muted' },
    });
  });
});
