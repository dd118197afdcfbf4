import { describe, expect, test } from '@jest/globals';
import type { CloudWatchState } from '../../simulator/account/cloudwatch/index.ts';
import { eventAbout, eventNamed, ordersAccount, reasonOf, type Result } from './support/orders.ts';

type Orders = ReturnType<typeof ordersAccount>;

/** However an event ends: every execution is over, no lock is held, and IAM refused nothing. */
function expectNothingLeft(orders: Orders): void {
  expect(orders.simulation.executions.open).toBe(0);
  expect(orders.items('LOCK#')).toEqual([]);
  expect(orders.refused()).toEqual([]);
}

/** Puts an event on the bus, or past the rule where the rule has no use for it, and lets it come to its end. */
async function handled(orders: Orders, event: object): Promise<Result | undefined> {
  if (orders.simulation.deliver(event) === 0) orders.start(JSON.stringify(event));
  const results = await orders.finished();
  expectNothingLeft(orders);
  return results[0];
}

describe('an event that starts an incident', () => {
  test.each([
    ['rest-5xx', '5xx'],
    ['rest-4xx', '4xx'],
    ['rest-latency', 'latency'],
    ['metric-math-5xx-rate', '5xx'],
    ['fleet-contributor-rest', '5xx'],
  ])('%s', async (name, symptom) => {
    const orders = ordersAccount();
    expect(orders.simulation.deliver(eventNamed(name))).toBe(1);
    await orders.finished();
    expectNothingLeft(orders);
    const [report, ...others] = orders.reports();
    expect(others).toEqual([]);
    expect(report?.incident.target).toMatchObject({ apiId: orders.ids[0], stage: 'prod' });
    expect(report?.incident.alarm).toMatchObject({
      symptom,
      name: eventNamed(name).detail.alarmName,
    });
    // The alarm saw requests, and the metrics of this account show none: no reason to call it healthy.
    expect(report?.incident.outcome).toBe('escalated');
    expect(report?.attempts[0]?.diagnosis.verdict).not.toBe('healthy');
  });

  test('of an HTTP API that is gone', async () => {
    const orders = ordersAccount();
    expect(orders.simulation.deliver(eventNamed('http-5xx'))).toBe(1);
    await orders.finished();
    expectNothingLeft(orders);
    const [report] = orders.reports();
    expect(report?.incident).toMatchObject({
      outcome: 'escalated',
      target: { apiKind: 'HTTP', apiId: 'a1b2c3d4e5', stage: '$default' },
    });
    expect(report?.reasons.map(({ code }) => code)).toEqual(['workflow.target-gone']);
    expect(orders.messages()).toHaveLength(1);
  });
});

describe('an event that starts none says why', () => {
  test.each([
    { name: 'resolved', started: 0, code: 'incident.alarm-is-ok' },
    { name: 'insufficient-data', started: 0, code: 'incident.alarm-lacks-data' },
    { name: 'not-api-gateway', started: 0, code: 'incident.foreign-metric' },
    { name: 'composite', started: 1, code: 'incident.no-child-fires', told: true },
    { name: 'fleet-alarm-level', started: 1, code: 'incident.no-contributor', told: true },
  ])('$name', async ({ name, started, code, told = false }) => {
    const orders = ordersAccount();
    const event = eventNamed(name);
    expect(orders.simulation.deliver(event)).toBe(started);
    // The rule lets no OK through; somebody in the console may start an execution with it all the same.
    if (started === 0) orders.start(JSON.stringify(event));
    const [result] = await orders.finished();
    expect(result).toMatchObject({ status: 'SUCCEEDED', output: { status: 'ignored' } });
    expect(reasonOf(result)?.code).toBe(code);
    expect(orders.reports()).toEqual([]);
    expect(orders.messages()).toHaveLength(told ? 1 : 0);
    expectNothingLeft(orders);
  });
});

describe('an alarm of many', () => {
  test('a composite alarm resolves to the stages of its children', async () => {
    const orders = ordersAccount({
      apis: [
        ['orders', ['prod']],
        ['carts', ['live']],
      ],
    });
    orders.alarm('orders-5xx', 'ALARM', { ApiName: 'orders', Stage: 'prod' });
    orders.alarm('orders-latency', 'ALARM', { ApiName: 'carts', Stage: 'live' });
    const { state } = eventNamed('composite').detail;
    // Without the names of those that fire, the rule says whom to ask.
    await handled(orders, eventNamed('composite', { state: { ...state, reasonData: undefined } }));
    const targets = orders.reports().map(({ incident }) => incident.target.apiName);
    expect(targets.toSorted()).toEqual(['carts', 'orders']);
  });

  test('a fleet alarm resolves to its contributors', async () => {
    const orders = ordersAccount();
    const { contributors } = orders.account.state<CloudWatchState>('cloudwatch');
    contributors['gateway-medic-rest-5xx'] = Object.fromEntries(
      [
        { ApiName: 'orders', Stage: 'prod' },
        { ApiName: 'gone', Stage: 'prod' },
      ].map((attributes, index) => [
        `c${index}`,
        { id: `c${index}`, attributes, state: 'ALARM', reason: 'high', since: new Date(0) },
      ]),
    );
    await handled(orders, eventNamed('fleet-alarm-level'));
    expect(orders.reports().map(({ incident }) => incident.target.apiId)).toEqual(orders.ids);
    // The other one is not passed over in silence.
    expect(orders.messages().some(({ text }) => text.includes('gone'))).toBe(true);
  });
});

describe('a muted alarm', () => {
  test.each([
    { after: 'ALARM', incidents: 1 },
    { after: 'OK', incidents: 0 },
  ] as const)('is parked until the mute ends, and looked at then: $after', async (one) => {
    const orders = ordersAccount();
    orders.alarm('orders-5xx', one.after, { ApiName: 'orders', Stage: 'prod' });
    orders.simulation.deliver(eventNamed('muted'));
    await orders.simulation.advance(new Date('2026-11-21T03:59:00Z'));
    expect(orders.simulation.executions.open).toBe(1);
    expect(orders.items('PARKED#')).toHaveLength(1);
    expect(orders.items('LOCK#')).toEqual([]);
    const [result] = await orders.finished();
    expect(orders.simulation.clock.now().toISOString()).toBe('2026-11-21T04:00:00.000Z');
    expect(orders.reports()).toHaveLength(one.incidents);
    if (one.incidents === 0) expect(reasonOf(result)?.code).toBe('incident.over-when-mute-ended');
    expectNothingLeft(orders);
  });
});

const good = eventNamed('rest-5xx');
const megabyte = 'x'.repeat(1_000_000);
const malformed: readonly (readonly [what: string, text: string])[] = [
  ['a number', '42'],
  ['a text', '"ALARM"'],
  ['a list', '[]'],
  ['nothing', '{}'],
  ['no detail', JSON.stringify({ ...good, detail: undefined })],
  ['a list for its detail', JSON.stringify({ ...good, detail: [] })],
  ['no state', JSON.stringify({ ...good, detail: { ...good.detail, state: undefined } })],
  ['a number for its state', JSON.stringify(eventNamed('rest-5xx', { state: 5 }))],
  ['a state that is none', JSON.stringify(eventNamed('rest-5xx', { state: { value: 'BURNING' } }))],
  [
    'a time that is none',
    JSON.stringify(eventNamed('rest-5xx', { state: { value: 'ALARM', timestamp: 'soon' } })),
  ],
  ['no alarm name', JSON.stringify(eventNamed('rest-5xx', { alarmName: '' }))],
  ['a list for its name', JSON.stringify(eventNamed('rest-5xx', { alarmName: ['orders'] }))],
  ['a name of a megabyte', JSON.stringify(eventNamed('rest-5xx', { alarmName: megabyte }))],
  ['an id of a megabyte', JSON.stringify({ ...good, id: megabyte })],
  [
    'metrics that are no list',
    JSON.stringify(eventNamed('rest-5xx', { configuration: { metrics: { length: 1 } } })),
  ],
  ['dimensions that are numbers', JSON.stringify(eventAbout({ ApiName: 7 as unknown as string }))],
  ['another source', JSON.stringify({ ...good, source: 'aws.ec2' })],
  ['another account', JSON.stringify({ ...good, account: 123456789012 })],
  ['a prototype for its fields', `{"__proto__": ${JSON.stringify(good)}}`],
  ['a prototype for its state', JSON.stringify(good).replace('"state":', '"__proto__":')],
];

describe('a malformed event is an InvalidAlarmEvent that leaves nothing behind', () => {
  const orders = ordersAccount();
  test.each(malformed)('%s', async (_, text) => {
    const before = orders.caught().length;
    orders.start(text);
    const result = (await orders.finished()).at(-1);
    expect(result?.status).toBe('FAILED');
    const errors = orders.caught().slice(before);
    expect(errors.map(({ name }) => name)).toContain('InvalidAlarmEvent');
    // Whoever reads the execution's history wants to know what is wrong, and not a megabyte of it.
    expect(errors.every(({ cause }) => cause.length < 5000)).toBe(true);
    expect(orders.states().at(-1)).toBe('Event is no alarm');
    expect(
      ['LOCK#', 'EVENT#', 'INCIDENT#', 'PARKED#'].flatMap((prefix) => orders.items(prefix)),
    ).toEqual([]);
    expect(({} as Record<string, unknown>)['detail']).toBeUndefined();
  });
});

test('no event at all starts nothing', async () => {
  const orders = ordersAccount();
  orders.start('null');
  const [result] = await orders.finished();
  expect(result?.status).toBe('FAILED');
  expectNothingLeft(orders);
});

describe('long texts in an event that is one', () => {
  test('are cut, and the incident runs its course', async () => {
    const orders = ordersAccount();
    const { state } = good.detail;
    await handled(orders, eventNamed('rest-5xx', { state: { ...state, reason: megabyte } }));
    expect(orders.reports()[0]?.incident.alarm.reason.length).toBeLessThan(2000);
  });
});

describe('several events', () => {
  test('the same event twice, at once and again later: one incident', async () => {
    const orders = ordersAccount();
    orders.simulation.deliver(good);
    orders.simulation.deliver(good);
    await orders.finished();
    orders.simulation.deliver(good);
    const results = await orders.finished();
    expect(results).toHaveLength(3);
    expect(results.map((result) => reasonOf(result)?.code ?? 'new').toSorted()).toEqual([
      'incident.seen-before',
      'incident.seen-before',
      'new',
    ]);
    expect(orders.reports()).toHaveLength(1);
    expectNothingLeft(orders);
  });

  test('two alarms of one stage: the second joins the first', async () => {
    const orders = ordersAccount();
    orders.simulation.deliver(good);
    orders.simulation.deliver(eventNamed('rest-latency'));
    const results = await orders.finished();
    expect(results.map((result) => reasonOf(result)?.code ?? 'new').toSorted()).toEqual([
      'incident.joined',
      'new',
    ]);
    expect(orders.reports()).toHaveLength(1);
    expect(orders.items('INCIDENT#').length).toBeGreaterThan(0);
    expectNothingLeft(orders);
  });
});

describe('names that are not ids', () => {
  test.each([
    {
      what: 'of two APIs, of which one has the stage',
      apis: [
        ['orders', ['prod']],
        ['orders', ['test']],
      ],
      dimensions: { ApiName: 'orders', Stage: 'prod' },
      found: 0,
    },
    {
      what: 'with letters that CloudWatch leaves out',
      apis: [['注文-api', ['prod']]],
      dimensions: { ApiName: '-api', Stage: 'prod' },
      found: 0,
    },
    {
      what: 'with such letters, as a person wrote them into an alarm',
      apis: [['注文-api', ['prod']]],
      dimensions: { ApiName: '注文-api', Stage: 'prod' },
      found: 0,
    },
    {
      what: 'with an accent',
      apis: [
        ['carts', ['prod']],
        ['café', ['prod']],
      ],
      dimensions: { ApiName: 'caf', Stage: 'prod' },
      found: 1,
    },
    {
      what: 'without a stage, of an API with one',
      apis: [['orders', ['prod']]],
      dimensions: { ApiName: 'orders' },
      found: 0,
    },
  ] as const)('$what', async ({ apis, dimensions, found }) => {
    const orders = ordersAccount({ apis });
    await handled(orders, eventAbout(dimensions));
    expect(orders.reports().map(({ incident }) => incident.target.apiId)).toEqual([
      orders.ids[found],
    ]);
  });

  test.each([
    {
      what: 'of two APIs with the same stage',
      apis: [
        ['orders', ['prod']],
        ['orders', ['prod']],
      ],
      dimensions: { ApiName: 'orders', Stage: 'prod' },
      code: 'incident.ambiguous',
    },
    {
      what: 'that are one once CloudWatch has left out letters',
      apis: [
        ['注文-api', ['prod']],
        ['会計-api', ['prod']],
      ],
      dimensions: { ApiName: '-api', Stage: 'prod' },
      code: 'incident.ambiguous',
    },
    {
      what: 'without a stage, of an API with two',
      apis: [['orders', ['prod', 'test']]],
      dimensions: { ApiName: 'orders' },
      code: 'incident.stage-unnamed',
    },
    {
      what: 'of no API',
      apis: [['orders', ['prod']]],
      dimensions: { ApiName: 'ordres', Stage: 'prod' },
      code: 'incident.api-not-found',
    },
  ] as const)('$what: says so to people', async ({ apis, dimensions, code }) => {
    const orders = ordersAccount({ apis });
    const result = await handled(orders, eventAbout(dimensions));
    expect(reasonOf(result)?.code).toBe(code);
    expect(orders.reports()).toEqual([]);
    expect(orders.messages()).toHaveLength(1);
  });
});

test('a stage that does not exist ends as one that was deleted', async () => {
  const orders = ordersAccount();
  await handled(orders, eventAbout({ ApiName: 'orders', Stage: 'beta' }));
  expect(orders.reports()[0]?.reasons.map(({ code }) => code)).toContain('workflow.target-gone');
});

describe('an API that is deleted while its incident is open', () => {
  test.each(['Collect evidence', 'Check account and service health', 'Diagnose', 'Escalate'])(
    'at "%s"',
    async (moment) => {
      let deleted = false;
      const orders = ordersAccount({
        entered: (state, account) => {
          if (state !== moment || deleted) return;
          deleted = true;
          account.call('apigateway', 'DeleteRestApi', { restApiId: orders.ids[0] });
        },
      });
      const result = await handled(orders, good);
      expect(deleted).toBe(true);
      expect(result?.status).toBe('SUCCEEDED');
      expect(orders.reports()[0]?.incident.outcome).toBe('escalated');
      if (moment === 'Collect evidence')
        expect(orders.reports()[0]?.reasons.map(({ code }) => code)).toContain(
          'workflow.target-gone',
        );
    },
  );
});
