import { describe, expect, test } from '@jest/globals';
import { collectBase } from '../../../core/facts/base.ts';
import type { Focus } from '../../../core/facts/define-facts.ts';
import throttling from '../../../core/facts/throttling/index.ts';
import { type Answers, awsError, fakeAws } from './fake-aws.ts';
import { alarm, answers, stage, target } from './shop.ts';

const collect = async (given: Answers = answers, focus?: Focus) => {
  const aws = fakeAws(given);
  const base = await collectBase(aws.environment, target, alarm);
  const before = aws.calls.length;
  const facts = await throttling.collect(aws.environment, base, focus);
  return { facts, calls: aws.calls.slice(before) };
};
const denied = () => {
  throw awsError('AccessDeniedException');
};

test('usage of today, the quota and the busiest minute of the region', async () => {
  const { facts, calls } = await collect();
  expect(facts).toEqual({
    usage: {
      known: [
        { usagePlanId: 'plan01', keyId: 'key01', used: 120, remaining: 380 },
        { usagePlanId: 'plan01', keyId: 'key02', used: 500, remaining: 0 },
      ],
    },
    accountRateLimit: { known: 10000 },
    // REST and HTTP APIs together: two series with 120 requests in the same minute.
    regionRequestRate: { known: 4 },
  });
  // CloudWatch refuses two Metrics Insights queries in one call.
  const queries = calls
    .filter(({ call }) => call === 'cloudwatch:GetMetricData')
    .map(({ input }) => input['MetricDataQueries']);
  expect(queries).toEqual([
    [expect.objectContaining({ Id: 'region0' })],
    [expect.objectContaining({ Id: 'region1' })],
  ]);
  expect(calls.find(({ call }) => call === 'apigateway:GetUsage')?.input).toMatchObject({
    startDate: '2026-03-01',
    endDate: '2026-03-01',
  });
});

describe('the account’s limit', () => {
  test('API Gateway’s own statement stands in for the quota', async () => {
    const { facts } = await collect({
      ...answers,
      'apigateway:GetAccount': () => ({ throttleSettings: { rateLimit: 2500 } }),
      'service-quotas:GetServiceQuota': denied,
    });
    expect(facts.accountRateLimit).toEqual({ known: 2500 });
  });

  test('is a gap where neither can be read', async () => {
    const { facts } = await collect({
      ...answers,
      'apigateway:GetAccount': denied,
      'service-quotas:GetServiceQuota': denied,
    });
    expect(facts.accountRateLimit).toMatchObject({
      gap: { allow: 'servicequotas:GetServiceQuota' },
    });
  });
});

test('of many plans the ones that refused requests are asked about', async () => {
  const plan = (id: string, quota?: object) => ({
    id,
    name: id,
    ...(quota && { quota }),
    apiStages: [{ apiId: target.apiId, stage: 'prod' }],
  });
  const day = { limit: 10, period: 'DAY' };
  const { calls } = await collect({
    ...answers,
    'apigateway:GetUsagePlans': () => ({
      items: [plan('free'), plan('a', day), plan('b', day), plan('c', day)],
    }),
    'logs:GetQueryResults': () => ({
      status: 'Complete',
      results: [
        [
          { field: '@timestamp', value: '2026-03-01 12:00:00.000' },
          {
            field: '@message',
            value: '(12345678) Key quota exhausted for Usage Plan ID c. Limit: 10 Period: DAY',
          },
        ],
      ],
    }),
  });
  const asked = calls.flatMap(({ call, input }) =>
    call === 'apigateway:GetUsage' ? input['usagePlanId'] : [],
  );
  expect(asked).toEqual(['c', 'a']);
});

test('no plan with a quota: no call', async () => {
  const { facts, calls } = await collect({
    ...answers,
    'apigateway:GetUsagePlans': () => ({ items: [] }),
  });
  expect(facts.usage).toEqual({ known: [] });
  expect(calls.map(({ call }) => call)).not.toContain('apigateway:GetUsage');
});

test('of more keys than one call lists, those that failed requests carried are asked about', async () => {
  const { facts, calls } = await collect({
    ...answers,
    'apigateway:GetUsage': ({ keyId }) =>
      keyId === undefined
        ? { items: { k1: [[5, 5]] }, position: 'more' }
        : { items: { k900: [[10, 0]] } },
    'apigateway:GetStage': () => ({
      ...stage,
      accessLogSettings: {
        destinationArn: 'arn:aws:logs:ap-northeast-1:111122223333:log-group:shop-access',
        format: '$context.status $context.identity.apiKeyId',
      },
    }),
    'logs:GetQueryResults': () => ({
      status: 'Complete',
      results: [
        [
          { field: '@timestamp', value: '2026-03-01 12:00:00.000' },
          { field: '@message', value: '429 k900' },
        ],
      ],
    }),
  });
  expect(facts.usage).toMatchObject({
    known: [
      { keyId: 'k1', remaining: 5 },
      { keyId: 'k900', remaining: 0 },
    ],
  });
  expect(facts.plansCut).toHaveLength(1);
  expect(calls.filter(({ call }) => call === 'apigateway:GetUsage')).toHaveLength(2);
});

describe('a look at a change', () => {
  const day = { limit: 10, period: 'DAY' };
  const apiStages = [{ apiId: target.apiId, stage: 'prod' }];
  const many: Answers = {
    ...answers,
    'apigateway:GetUsagePlans': () => ({
      items: ['a', 'b', 'c', 'd'].map((id) => ({ id, name: id, quota: day, apiStages })),
    }),
    'apigateway:GetUsage': ({ keyId }) =>
      keyId === undefined
        ? { items: { k1: [[5, 5]] }, position: 'more' }
        : { items: { [keyId as string]: [[10, 90]] } },
  };
  const fixed = (keyIds: string) => [{ check: 'quota-exceeded', subject: 'c', data: { keyIds } }];

  test('asks about the plan and the keys that it was made for, and nothing beside them', async () => {
    const { facts, calls } = await collect(many, { fixed: fixed('k7 k8') });
    expect(facts.usage).toMatchObject({
      known: [{ keyId: 'k1' }, { keyId: 'k7', remaining: 90 }, { keyId: 'k8', remaining: 90 }],
    });
    expect(facts).not.toHaveProperty('plansUnread');
    expect(facts).not.toHaveProperty('plansCut');
    const asked = calls.filter(({ call }) => call === 'apigateway:GetUsage');
    expect(asked.map(({ input }) => input['usagePlanId'])).toEqual(['c', 'c', 'c']);
  });

  test('leaves a gap where not each of these keys is asked about', async () => {
    const { facts } = await collect(many, { fixed: fixed('k7 k8 k9') });
    expect(facts.plansCut).toEqual(['c']);
  });
});
