import { describe, expect, test } from '@jest/globals';
import { newDataPlane, takeToken } from '../../../simulator/gateway/data-plane.ts';
import { fine, type SmallWorld, smallWorld } from './small-world.ts';

function world() {
  const made = smallWorld(fine);
  const integration = { type: 'AWS_PROXY', integrationHttpMethod: 'POST', uri: made.uri } as const;
  made.route('GET', '/free', { integration });
  made.route('GET', '/partners', { method: { apiKeyRequired: true }, integration });
  return made;
}

const value = 'simulated-key-0000-abcdef';

function withPlan(made: SmallWorld, plan: object, enabled = true) {
  const apiStages = [{ apiId: made.api.id, stage: 'test' }];
  const { id: usagePlanId } = made.call('apigateway:CreateUsagePlan', {
    name: 'partners',
    apiStages,
    ...plan,
  });
  const { id: keyId } = made.call('apigateway:CreateApiKey', { name: 'key', enabled, value });
  made.call('apigateway:CreateUsagePlanKey', { usagePlanId, keyId, keyType: 'API_KEY' });
  return { planId: String(usagePlanId), keyId: String(keyId) };
}

const times = (made: SmallWorld, path: string, count: number, apiKey?: string) =>
  Array.from({ length: count }, () => made.send({ httpMethod: 'GET', path, apiKey }).status);

const masked = '*******************abcdef';

describe('an API key', () => {
  const cases: [why: string, enabled: boolean, apiKey: string | undefined, plan: boolean][] = [
    ['is missing', true, undefined, true],
    ['is unknown', true, 'another-key-00000000000', true],
    ['is disabled', false, value, true],
    ['is in no usage plan', true, value, false],
  ];
  test.each(cases)('%s', (_, enabled, apiKey, plan) => {
    const made = world();
    if (plan) withPlan(made, {}, enabled);
    expect(times(made, '/partners', 1, apiKey)).toEqual([403]);
    expect(made.access).toMatchObject({ errorType: 'INVALID_API_KEY', errorMessage: 'Forbidden' });
    expect(made.execution.join('\n')).toContain(
      `requires API Key and API Key is not associated with a Usage Plan for API Stage ${made.api.id}/test: ${plan ? 'No Usage Plan found for key and API Stage' : 'API Stage is not in a Usage Plan'}`,
    );
  });

  test('is masked in the logs and counted', () => {
    const made = world();
    const { keyId, planId } = withPlan(made, { quota: { limit: 9, period: 'DAY' } });
    expect(times(made, '/partners', 2, value)).toEqual([200, 200]);
    expect(made.execution.join('\n')).not.toContain(value);
    expect(made.execution).toContain(
      `Usage Plan check succeeded for API Key ${masked} and API Stage ${made.api.id}/test`,
    );
    expect(made.access).toMatchObject({ apiKeyId: keyId });
    const usage = made.call('apigateway:GetUsage', {
      usagePlanId: planId,
      startDate: '2026-03-01',
      endDate: '2026-03-01',
    });
    expect(usage['items']).toEqual({ [keyId]: [[2, 7]] });
  });
});

describe('throttling', () => {
  test('by the usage plan', () => {
    const made = world();
    const { planId } = withPlan(made, { throttle: { rateLimit: 1, burstLimit: 2 } });
    expect(times(made, '/partners', 4, value)).toEqual([200, 200, 429, 429]);
    expect(made.access).toMatchObject({
      errorType: 'THROTTLED',
      errorMessage: 'Too Many Requests',
    });
    expect(made.execution).toContain(
      `API Key ${masked} exceeded throttle limit for API Stage ${made.api.id}/test: Key throttle limit exceeded for Usage Plan ID ${planId}, RestApi ${made.api.id}, Stage test, Resource ${made.api.resource('/partners')}, HttpMethod GET. Limit: 1.00 Burst: 2`,
    );
    made.pass(1_000);
    expect(times(made, '/partners', 2, value)).toEqual([200, 429]);
    expect(times(made, '/free', 3)).toEqual([200, 200, 200]);
  });

  test('by the limit of the plan for one method', () => {
    const made = world();
    const { id: apiId } = made.api;
    const throttle = { '/partners/GET': { rateLimit: 1, burstLimit: 1 } };
    withPlan(made, {
      throttle: { rateLimit: 50, burstLimit: 50 },
      apiStages: [{ apiId, stage: 'test', throttle }],
    });
    expect(times(made, '/partners', 2, value)).toEqual([200, 429]);
  });

  test('by the quota of the day', () => {
    const made = world();
    const { planId } = withPlan(made, { quota: { limit: 2, period: 'DAY' } });
    expect(times(made, '/partners', 3, value)).toEqual([200, 200, 429]);
    expect(made.access).toMatchObject({
      errorType: 'QUOTA_EXCEEDED',
      errorMessage: 'Limit Exceeded',
    });
    expect(made.execution).toContain(
      `API Key ${masked} exceeded quota limit for API Stage ${made.api.id}/test: Key quota exhausted for Usage Plan ID ${planId}. Limit: 2 Period: DAY`,
    );
    made.pass(24 * 60 * 60_000);
    expect(times(made, '/partners', 1, value)).toEqual([200]);
  });

  test('by the stage, each method on its own', () => {
    const made = world();
    withPlan(made, {});
    made.stage('/*/*/throttling/rateLimit', '1');
    made.stage('/*/*/throttling/burstLimit', '1');
    expect(times(made, '/free', 2)).toEqual([200, 429]);
    expect(times(made, '/partners', 2, value)).toEqual([200, 429]);
    expect(made.execution).toContain(
      `Key throttle limit exceeded for RestApi ${made.api.id}, Stage test, Resource ${made.api.resource('/free')}, HttpMethod GET. Limit: 1.00 Burst: 1`,
    );
  });

  test('by the settings of one method', () => {
    const made = world();
    made.stage('/~1free/GET/throttling/rateLimit', '0');
    made.stage('/~1free/GET/throttling/burstLimit', '0');
    expect(times(made, '/free', 2)).toEqual([429, 429]);
  });
});

test('a bucket fills up to its burst and no further', () => {
  const plane = newDataPlane();
  const take = (seconds: number) => takeToken(plane, 'b', 2, 3, new Date(seconds * 1000));
  expect([0, 0, 0, 0].map(take)).toEqual([true, true, true, false]);
  expect([0.5, 0.5].map(take)).toEqual([true, false]);
  expect([60, 60, 60, 60].map(take)).toEqual([true, true, true, false]);
});
