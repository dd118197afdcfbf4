import { describe, expect, test } from '@jest/globals';
import { lock } from '../../../core/store/lock.ts';
import { openIncident } from '../../../core/workflow/open-incident.ts';
import { putAll } from '../../../core/store/put-all.ts';
import { record } from '../../../core/store/record.ts';
import { alarming, eventOf, stand } from './stand.ts';
import { idOf, execution, type Stand } from './opened.ts';

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
    const after = alarming({ timestamp: '2026-11-21T03:14:40.989+0000' });
    expect(
      await openIncident(here.environment, { event: eventOf('rest-latency', after) }),
    ).toMatchObject({ status: 'new' });
  });
  test('an alarm that fired with those of an incident that has ended is one of them', async () => {
    const here = stand();
    const first = await openIncident(here.environment, { event: eventOf('rest-5xx') });
    await record(here.environment).close(idOf(first) ?? '', 'escalated');
    expect(await openIncident(here.environment, { event: eventOf('rest-latency') })).toMatchObject({
      status: 'joined',
      incidentId: idOf(first),
      reason: { code: 'incident.seen-before' },
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
  expect(items('').filter((pk) => !/^(SHARED|GATE)#/.test(pk))).toEqual([]);
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
