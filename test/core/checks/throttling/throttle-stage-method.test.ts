import { expect, test } from '@jest/globals';
import check from '../../../../core/checks/throttling/throttle-stage-method.ts';
import { isFor } from '../../../../core/checks/throttling/helpers/method-settings.ts';
import type { MethodSetting } from '../../../../core/model/facts/rest.ts';
import { configuration, failure, known, minutes, rest, route } from '../support/facts.ts';
import { type Case, faulty, healthy, table } from '../support/table.ts';

const settings = (methodSettings: Record<string, MethodSetting>) => ({
  configuration: configuration({
    rest: rest({ methodSettings }),
    routes: known([route('GET', '/orders'), route('POST', '/orders/{id}')]),
  }),
});
const limit = (rate: number, burst = rate) => ({
  throttlingRateLimit: rate,
  throttlingBurstLimit: burst,
});
const refused = failure([check.id], {
  status: 429,
  lines: [
    'Key throttle limit exceeded for RestApi a1b2c3, Stage prod, Resource r1, HttpMethod GET. Limit: 1.00 Burst: 1',
  ],
});
const bare = failure([check.id, 'throttle-usage-plan', 'throttle-account'], {
  status: 429,
  lines: ['Too Many Requests'],
});
const busy = { symptom: '4xx', clientErrors: 300, serverErrors: 0 } as const;
const loaded = { metrics: known({ minutes: minutes({ requests: 600 }) }) };

const cases: Case[] = [
  ['no limit', { signals: busy }, []],
  [
    'a limit that nobody reaches',
    { facts: settings({ '*/*': limit(100) }), signals: busy },
    [healthy],
  ],
  [
    'the log says that the stage refuses',
    { facts: settings({ '*/*': limit(1) }), signals: { ...busy, failures: [refused] } },
    [
      faulty({
        subject: '*/*',
        confidence: 'certain',
        routes: [{ httpMethod: 'GET', path: '/orders' }],
        data: { methodKey: '*/*', rateLimit: 1, burstLimit: 1 },
      }),
    ],
  ],
  [
    'the method has a limit of its own',
    {
      facts: settings({ '*/*': limit(100), '~1orders/GET': limit(1) }),
      signals: { ...busy, failures: [refused] },
    },
    [faulty({ subject: '~1orders/GET', data: { methodKey: '~1orders/GET' } })],
  ],
  [
    'the log tells of the limit before the last change',
    { facts: settings({ '*/*': limit(50) }), signals: { ...busy, failures: [refused] } },
    [healthy],
  ],
  ['zero is another cause', { facts: settings({ '*/*': limit(0) }), signals: busy }, [healthy]],
  [
    'a bare 429 near the limit',
    {
      facts: { ...settings({ '*/*': limit(10) }), ...loaded },
      signals: { ...busy, failures: [bare] },
    },
    [faulty({ confidence: 'possible', data: { busiestRate: 10 } })],
  ],
  [
    'a bare 429 far from the limit',
    {
      facts: { ...settings({ '*/*': limit(500) }), ...loaded },
      signals: { ...busy, failures: [bare] },
    },
    [healthy],
  ],
  [
    'no log, near the limit',
    {
      facts: { ...settings({ '*/*': limit(10) }), ...loaded },
      signals: { ...busy, logsRead: false },
    },
    [faulty({ confidence: 'possible' })],
  ],
];

table(check, cases);

test.each([
  ['orders/GET', 'GET', '/orders', true],
  ['/orders/GET', 'GET', '/orders', true],
  ['~1orders~1{id}/POST', 'POST', '/orders/{id}', true],
  ['orders/{id}/POST', 'POST', '/orders/{id}', true],
  ['orders/POST', 'GET', '/orders', false],
  ['~1/GET', 'GET', '/', true],
])('setting %s is for %s %s: %s', (key, httpMethod, path, expected) => {
  expect(isFor(key, { httpMethod, path })).toBe(expected);
});
