import { describe, expect, test } from '@jest/globals';
import type { Environment } from '../../../core/aws/environment.ts';
import { collectBase, factsModules } from '../../../core/facts/index.ts';
import type { Domain } from '../../../core/model/finding.ts';
import { knownOr } from '../../../core/model/reading.ts';
import { signatures } from '../../../core/checks/signatures.ts';
import { signalsOf } from '../../../core/signals/signals-of.ts';
import { Account } from '../../../simulator/account/account.ts';
import { connect } from '../../../simulator/account/connect.ts';
import { identifiers } from '../../../simulator/account/identifiers.ts';
import { services } from '../../../simulator/account/services.generated.ts';
import { newDataPlane } from '../../../simulator/gateway/data-plane.ts';
import { serve } from '../../../simulator/gateway/serve.ts';
import { targetHealth } from '../../../simulator/network/health.ts';
import { generator } from '../../../simulator/random.ts';
import { generate } from '../../../simulator/traffic.ts';
import { worlds } from '../../../simulator/worlds/index.ts';
import { fakeAws } from './fake-aws.ts';

const minute = 60_000;

/** The shop after eight minutes of thin traffic, of which the last four saw `damage`. */
function shop(damage: (account: Account, names: Record<string, unknown>) => void = () => {}) {
  let now = new Date('2026-01-05T06:00:00Z');
  const account = new Account({
    accountId: '123456789012',
    region: 'ap-northeast-1',
    now: () => now,
    services,
    seed: 1,
  });
  const { surroundings, names } = worlds.shop(account);
  account.hooks.targetHealth = (one, arn) => targetHealth(one, surroundings, arn);
  now = new Date('2026-01-05T10:00:00Z');
  const traffic = surroundings.traffic.map((stream) => ({
    ...stream,
    perMinute: Math.ceil(stream.perMinute / 5),
  }));
  const random = generator(2);
  const world = { account, surroundings, random, ids: identifiers(3), dataPlane: newDataPlane() };
  for (let passed = 0; passed < 8; passed++) {
    if (passed === 4) damage(account, names);
    const until = new Date(now.getTime() + minute);
    for (const request of generate(traffic, now, until, random)) {
      serve({ ...world, now: request.at }, request);
    }
    now = until;
  }
  const environment: Environment = {
    ...fakeAws({}).environment,
    client: (constructor, options) => connect(constructor, account, 'tester', options),
    clock: {
      now: () => now,
      sleep: () => Promise.reject(new Error('Nothing here takes time.')),
    },
  };
  return { environment, apiId: String(names['apiId']), now };
}

async function read(damage?: Parameters<typeof shop>[0]) {
  const { environment, apiId, now } = shop(damage);
  const target = {
    account: '123456789012',
    region: 'ap-northeast-1',
    apiKind: 'REST',
    apiId,
    apiName: 'shop',
    stage: 'prod',
  } as const;
  const base = await collectBase(environment, target, {
    name: 'shop-5xx',
    arn: 'arn:aws:cloudwatch:ap-northeast-1:123456789012:alarm:shop-5xx',
    symptom: '5xx',
    at: now.toISOString(),
    reason: '',
  });
  const of = <D extends Domain>(domain: D) => factsModules[domain].collect(environment, base);
  return { base, signals: signalsOf(base, signatures), of };
}

describe('the simulated shop', () => {
  test('in health: no gap, nothing pending, no failure', async () => {
    const { base, signals, of } = await read();
    const documents = [
      base,
      ...(await Promise.all(Object.keys(factsModules).map((domain) => of(domain as Domain)))),
    ];
    expect(JSON.stringify(documents)).not.toContain('"gap"');
    expect(base.configuration.rest?.pendingChanges).toEqual({ known: [] });
    expect(
      knownOr(base.configuration.routes, []).every(({ resourceId }) => resourceId !== undefined),
    ).toBe(true);
    expect(signals).toMatchObject({ since: null, serverErrors: 0, failures: [] });
    expect(signals.requests).toBeGreaterThan(400);
  });

  test('without an invoke permission: onset, route and cause of each failed request', async () => {
    const { base, signals, of } = await read((account) =>
      account.call('lambda', 'RemovePermission', {
        FunctionName: 'orders',
        Qualifier: 'live',
        StatementId: 'create-order',
      }),
    );
    expect(signals.since).toBe('2026-01-05T10:04:00.000Z');
    expect(signals.failures.length).toBe(signals.serverErrors);
    for (const { route, status, causes } of signals.failures) {
      expect({ route, status }).toEqual({
        route: { httpMethod: 'POST', path: '/orders' },
        status: 500,
      });
      expect(causes).toContain('lambda-permission-missing');
    }
    const { functions } = await of('lambda');
    const orders = functions.find(({ name }) => name === 'orders');
    expect(knownOr(orders!.policy, []).map(({ Sid }) => Sid)).not.toContain('create-order');
    expect(base.configuration.rest?.pendingChanges).toEqual({ known: [] });
  });

  test('with a listener gone: the target group that a new one needs is still found', async () => {
    const { signals, of } = await read((account, names) =>
      account.call('elbv2', 'DeleteListener', { ListenerArn: names['listenerArn'] }),
    );
    expect(signals.failures[0]).toMatchObject({ route: { httpMethod: 'GET', path: '/inventory' } });
    expect(signals.failures[0]?.causes).toContain('vpclink-v1-listener-missing');
    expect((await of('vpc-link')).paths).toMatchObject([
      { listeners: { known: [] }, targetGroups: { known: [{ name: 'inventory' }] } },
    ]);
  });
});
