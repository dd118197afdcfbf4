import { describe, expect, test } from '@jest/globals';
import type { ApiGatewayState } from '../../../../simulator/account/apigateway/index.ts';
import {
  apiKeyByValue,
  countUsage,
  remainingOf,
  usagePlansOf,
} from '../../../../simulator/account/apigateway/deployed.ts';
import { smallApi } from './small-api.ts';

const today = '2026-11-21';

function withPlan(plan: object = {}) {
  const api = smallApi();
  const apiStages = [{ apiId: api.restApiId, stage: 'prod' }];
  const { id: usagePlanId } = api.call<{ id: string }>('CreateUsagePlan', {
    name: 'partners',
    apiStages,
    ...plan,
  });
  const { id: keyId, value } = api.call<{ id: string; value: string }>('CreateApiKey', {
    name: 'partner',
    enabled: true,
  });
  api.call('CreateUsagePlanKey', { usagePlanId, keyId, keyType: 'API_KEY' });
  const state = api.account.state<ApiGatewayState>('apigateway');
  const patch = (...patchOperations: object[]) =>
    api.call('UpdateUsagePlan', { usagePlanId, patchOperations });
  return { ...api, usagePlanId, keyId, value, state, patch };
}

describe('a usage plan', () => {
  test('covers its stages and lets its keys in', () => {
    const { state, restApiId, keyId, value } = withPlan();
    expect(usagePlansOf(state, restApiId, 'prod').map(({ keys }) => keys)).toEqual([[keyId]]);
    expect(usagePlansOf(state, restApiId, 'test')).toEqual([]);
    expect(apiKeyByValue(state, value)?.id).toBe(keyId);
    expect(apiKeyByValue(state, 'unknown')).toBeUndefined();
  });

  test('is found by its key', () => {
    const { call, keyId, usagePlanId } = withPlan();
    call('CreateUsagePlan', { name: 'other' });
    expect(call<{ items: { id: string }[] }>('GetUsagePlans', { keyId }).items).toEqual([
      expect.objectContaining({ id: usagePlanId }),
    ]);
  });

  test('shares no key with another plan of the stage', () => {
    const { call, keyId, restApiId } = withPlan();
    const { id: usagePlanId } = call<{ id: string }>('CreateUsagePlan', {
      name: 'other',
      apiStages: [{ apiId: restApiId, stage: 'prod' }],
    });
    expect(() => call('CreateUsagePlanKey', { usagePlanId, keyId, keyType: 'API_KEY' })).toThrow(
      'same API stage',
    );
  });

  const set = (path: string, value: string) => ({ op: 'replace', path, value });
  const stage = (api: { restApiId: string }) => `${api.restApiId}:prod`;
  type Planned = ReturnType<typeof withPlan>;
  test.each<[string, (api: Planned) => object[], (api: Planned) => object[]]>([
    [
      '/throttle/rateLimit',
      () => [set('/throttle/rateLimit', '50')],
      () => [set('/throttle/rateLimit', '5')],
    ],
    ['/quota/limit', () => [set('/quota/limit', '2000')], () => [set('/quota/limit', '500')]],
    [
      'a method',
      (api) => [set(`/apiStages/${stage(api)}/throttle/~1orders/GET/rateLimit`, '1')],
      (api) => [{ op: 'remove', path: `/apiStages/${stage(api)}/throttle/~1orders/GET` }],
    ],
    [
      '/apiStages',
      (api) => [{ op: 'remove', path: '/apiStages', value: stage(api) }],
      (api) => [{ op: 'add', path: '/apiStages', value: stage(api) }],
    ],
  ])('takes a change of %s and gives it back', (_, change, undo) => {
    const api = withPlan({
      throttle: { rateLimit: 5, burstLimit: 10 },
      quota: { limit: 500, period: 'DAY' },
    });
    const before = api.account.snapshot(['apigateway']);
    api.patch(...change(api));
    expect(api.account.snapshot(['apigateway'])).not.toBe(before);
    api.patch(...undo(api));
    expect(api.account.snapshot(['apigateway'])).toBe(before);
  });

  test('names the paths that it knows', () => {
    const { patch } = withPlan();
    expect(() => patch(set('/rate', '5'))).toThrow(
      "Invalid patch path  '/rate' specified for op 'replace'. Must be one of: [/name, ",
    );
  });
});

describe('usage', () => {
  test('is what the data plane counted, day by day', () => {
    const { call, state, usagePlanId, keyId } = withPlan({ quota: { limit: 3, period: 'DAY' } });
    countUsage(state, usagePlanId, keyId, '2026-11-20');
    countUsage(state, usagePlanId, keyId, today);
    countUsage(state, usagePlanId, keyId, today);
    const input = { usagePlanId, startDate: '2026-11-20', endDate: '2026-11-22' };
    expect(call('GetUsage', input)).toEqual({
      ...input,
      items: {
        [keyId]: [
          [1, 2],
          [2, 1],
          [0, 3],
        ],
      },
    });
  });

  test.each([
    { period: 'DAY', left: 1 },
    { period: 'WEEK', left: 0 },
    { period: 'MONTH', left: 0 },
  ])('counts over a $period', ({ period, left }) => {
    const { state, usagePlanId, keyId } = withPlan({ quota: { limit: 2, period } });
    // 2026-11-15 is the Sunday before.
    for (const day of ['2026-11-15', today]) countUsage(state, usagePlanId, keyId, day);
    expect(remainingOf(state, usagePlanId, keyId, today)).toBe(left);
    expect(remainingOf(state, usagePlanId, keyId, '2026-12-01')).toBe(2);
  });

  test('is granted anew by UpdateUsage, for the period only', () => {
    const { call, state, usagePlanId, keyId } = withPlan({ quota: { limit: 1, period: 'DAY' } });
    countUsage(state, usagePlanId, keyId, today);
    expect(remainingOf(state, usagePlanId, keyId, today)).toBe(0);
    call('UpdateUsage', {
      usagePlanId,
      keyId,
      patchOperations: [{ op: 'replace', path: '/remaining', value: '100' }],
    });
    expect(remainingOf(state, usagePlanId, keyId, today)).toBe(100);
    countUsage(state, usagePlanId, keyId, today);
    expect(remainingOf(state, usagePlanId, keyId, today)).toBe(99);
    expect(remainingOf(state, usagePlanId, keyId, '2026-11-22')).toBe(1);
  });

  test('has no limit without a quota', () => {
    const { call, state, usagePlanId, keyId } = withPlan();
    expect(remainingOf(state, usagePlanId, keyId, today)).toBeUndefined();
    const input = { usagePlanId, startDate: today, endDate: today };
    expect(() => call('GetUsage', input)).toThrow('without a quota');
  });

  test('is no part of the configuration', () => {
    const { account, state, usagePlanId, keyId } = withPlan({ quota: { limit: 1, period: 'DAY' } });
    const before = account.snapshot(['apigateway']);
    countUsage(state, usagePlanId, keyId, today);
    expect(account.snapshot(['apigateway'])).toBe(before);
  });
});
