import { describe, expect, test } from '@jest/globals';
import { openIncident } from '../../../core/workflow/open-incident.ts';
import { record } from '../../../core/store/record.ts';
import { alarming, eventOf, stand } from './stand.ts';
import { idOf, execution, type Stand } from './opened.ts';

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
