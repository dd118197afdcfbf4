import check from '../../../../core/checks/throttling/throttle-zero-limit.ts';
import type { UsagePlan } from '../../../../core/model/facts/usage-plan.ts';
import { configuration, gap, known, rest, route } from '../support/facts.ts';
import { type Case, faulty, healthy, table, unknown } from '../support/table.ts';

const stage = (methodSettings: Record<string, object>) => ({
  configuration: configuration({ rest: rest({ methodSettings }) }),
});
const limit = (throttlingRateLimit?: number, throttlingBurstLimit?: number) => ({
  ...(throttlingRateLimit !== undefined && { throttlingRateLimit }),
  ...(throttlingBurstLimit !== undefined && { throttlingBurstLimit }),
});
const plans = (more: Partial<UsagePlan>, keyed = true) => ({
  configuration: configuration({
    routes: known([route('GET', '/orders', {}, { apiKeyRequired: keyed })]),
    rest: rest({
      usagePlans: known([
        { id: 'p1', name: 'partners', apiStages: [{ apiId: 'a1b2c3', stage: 'prod' }], ...more },
      ]),
    }),
  }),
});

const cases: Case[] = [
  ['no limit', {}, [healthy]],
  ['limits', { facts: stage({ '*/*': limit(10, 20) }) }, [healthy]],
  [
    'a rate alone: the stage does not limit bursts',
    { facts: stage({ '*/*': limit(10) }) },
    [healthy],
  ],
  ['no limit, as -1', { facts: stage({ '*/*': limit(-1, -1) }) }, [healthy]],
  [
    'a burst of 0',
    { facts: stage({ '*/*': limit(50, 0) }) },
    [
      faulty({
        subject: '*/*',
        confidence: 'certain',
        remedies: ['raise-stage-throttle'],
        data: { methodKey: '*/*', rateLimit: 50, burstLimit: 0 },
      }),
    ],
  ],
  [
    'a rate of 0 for one method; the other has its own limit',
    { facts: stage({ '*/*': limit(50, 100), '~1orders/GET': limit(0, 10) }) },
    [faulty({ subject: '~1orders/GET', routes: [{ httpMethod: 'GET', path: '/orders' }] })],
  ],
  [
    'a plan without a burst',
    { facts: plans({ throttle: { rateLimit: 10 } }) },
    [
      faulty({
        subject: 'p1',
        remedies: ['raise-usage-plan-throttle'],
        data: { usagePlanId: 'p1', scope: 'plan', rateLimit: 10 },
      }),
    ],
  ],
  [
    'a plan that no method asks a key for',
    { facts: plans({ throttle: { rateLimit: 0 } }, false) },
    [healthy],
  ],
  [
    'a plan with a limit of 0 for one method',
    {
      facts: plans({
        apiStages: [
          {
            apiId: 'a1b2c3',
            stage: 'prod',
            throttle: { '/orders/GET': { rateLimit: 0, burstLimit: 5 } },
          },
        ],
      }),
    },
    [faulty({ data: { scope: 'method', methodKey: '/orders/GET' } })],
  ],
  [
    'the methods could not be read',
    { facts: { configuration: configuration({ routes: gap() }) } },
    [unknown],
  ],
];

table(check, cases);
