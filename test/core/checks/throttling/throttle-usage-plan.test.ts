import check from '../../../../core/checks/throttling/throttle-usage-plan.ts';
import type { UsagePlan } from '../../../../core/model/facts/usage-plan.ts';
import { configuration, failure, gap, known, rest, route } from '../support/facts.ts';
import { type Case, faulty, healthy, table, unknown } from '../support/table.ts';

const plan = (more: Partial<UsagePlan> = {}): UsagePlan => ({
  id: 'plan1',
  name: 'Basic',
  throttle: { rateLimit: 5, burstLimit: 10 },
  apiStages: [{ apiId: 'a1b2c3', stage: 'prod' }],
  ...more,
});
const routes = known([
  route('GET', '/orders', {}, { apiKeyRequired: true }),
  route('GET', '/open'),
]);
const plans = (...all: UsagePlan[]) => ({
  configuration: configuration({ rest: rest({ usagePlans: known(all) }), routes }),
});
const refused = (planId = 'plan1') =>
  failure([check.id], {
    status: 429,
    lines: [
      `API Key ****x exceeded throttle limit for API Stage a1b2c3/prod: Key throttle limit exceeded for Usage Plan ID ${planId}, RestApi a1b2c3, Stage prod, Resource r1, HttpMethod GET. Limit: 5.00 Burst: 10`,
    ],
  });
const bare = failure(['throttle-stage-method', check.id, 'throttle-account'], {
  status: 429,
  lines: ['Too Many Requests'],
});
const busy = { symptom: '4xx', clientErrors: 300, serverErrors: 0 } as const;

const cases: Case[] = [
  ['no plan', { signals: busy }, []],
  [
    'a plan that refuses nobody',
    { facts: plans(plan()), signals: { ...busy, failures: [failure([])] } },
    [healthy],
  ],
  ['requests fail of which no log tells', { facts: plans(plan()), signals: busy }, [unknown]],
  [
    'the log names the plan',
    { facts: plans(plan(), plan({ id: 'plan2' })), signals: { ...busy, failures: [refused()] } },
    [
      faulty({
        subject: 'plan1',
        confidence: 'certain',
        routes: [{ httpMethod: 'GET', path: '/orders' }],
        data: { usagePlanId: 'plan1', scope: 'plan', rateLimit: 5, burstLimit: 10 },
      }),
    ],
  ],
  [
    'the limit of a method',
    {
      facts: plans(
        plan({
          apiStages: [
            { apiId: 'a1b2c3', stage: 'prod', throttle: { '/orders/GET': { rateLimit: 5 } } },
          ],
        }),
      ),
      signals: { ...busy, failures: [refused()] },
    },
    [faulty({ data: { scope: 'method', methodKey: '/orders/GET', rateLimit: 5 } })],
  ],
  [
    'the log tells of the limit before the last change',
    {
      facts: plans(plan({ throttle: { rateLimit: 50, burstLimit: 100 } })),
      signals: { ...busy, failures: [refused()] },
    },
    [healthy],
  ],
  [
    'a 429 that names no limit may be the only plan',
    { facts: plans(plan()), signals: { ...busy, failures: [bare] } },
    [faulty({ confidence: 'possible' })],
  ],
  [
    'a 429 of a method without API key is no plan at work',
    {
      facts: plans(plan()),
      signals: { ...busy, failures: [{ ...bare, route: { httpMethod: 'GET', path: '/open' } }] },
    },
    [healthy],
  ],
  [
    'a plan without throttle',
    { facts: plans({ id: 'p', name: 'p', apiStages: [] }), signals: busy },
    [],
  ],
  ['no log', { facts: plans(plan()), signals: { ...busy, logsRead: false } }, [unknown]],
  [
    'plans that could not be read',
    {
      facts: { configuration: configuration({ rest: rest({ usagePlans: gap() }) }) },
      signals: busy,
    },
    [unknown],
  ],
];

table(check, cases);
