import check from '../../../../core/checks/throttling/throttle-account.ts';
import { failure, gap, known } from '../support/facts.ts';
import { type Case, faulty, healthy, table, unknown } from '../support/table.ts';

const load = (rate: number) => ({
  throttling: { usage: known([]), accountRateLimit: known(100), regionRequestRate: known(rate) },
});
const bare = failure(['throttle-stage-method', 'throttle-usage-plan', check.id], {
  status: 429,
  lines: ['Too Many Requests'],
});
const byPlan = failure(['throttle-usage-plan'], {
  status: 429,
  lines: ['Key throttle limit exceeded for Usage Plan ID p1, RestApi a'],
});
const busy = { symptom: '4xx', clientErrors: 300, serverErrors: 0 } as const;

const cases: Case[] = [
  ['little load', { signals: { ...busy, failures: [bare] } }, [healthy]],
  [
    'the region is at its limit and requests are refused',
    { facts: load(100), signals: { ...busy, failures: [bare] } },
    [
      faulty({
        subject: 'eu-west-1',
        confidence: 'certain',
        routes: 'all',
        data: { accountRateLimit: 100, regionRequestRate: 100 },
      }),
    ],
  ],
  [
    'close to the limit',
    { facts: load(92), signals: { ...busy, failures: [bare] } },
    [faulty({ confidence: 'likely' })],
  ],
  [
    'the refusals are explained by a plan',
    { facts: load(100), signals: { ...busy, failures: [byPlan] } },
    [healthy],
  ],
  [
    'no log',
    { facts: load(100), signals: { ...busy, logsRead: false } },
    [faulty({ confidence: 'likely' })],
  ],
  [
    'a quota that could not be read',
    {
      facts: {
        throttling: { usage: known([]), accountRateLimit: gap(), regionRequestRate: known(1) },
      },
    },
    [unknown],
  ],
];

table(check, cases);
