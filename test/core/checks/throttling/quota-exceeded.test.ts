import check from '../../../../core/checks/throttling/quota-exceeded.ts';
import { configuration, failure, gap, known, rest, route } from '../support/facts.ts';
import { type Case, faulty, healthy, table, unknown } from '../support/table.ts';

const plans = configuration({
  routes: known([route('GET', '/orders', {}, { apiKeyRequired: true }), route('GET', '/open')]),
  rest: rest({
    usagePlans: known([
      { id: 'plan1', name: 'Basic', quota: { limit: 500, period: 'DAY' }, apiStages: [] },
      { id: 'plan2', name: 'Free', apiStages: [] },
    ]),
  }),
});
const used = (remaining: number) => ({
  configuration: plans,
  throttling: {
    usage: known([{ usagePlanId: 'plan1', keyId: 'key1', used: 500 - remaining, remaining }]),
    accountRateLimit: known(10_000),
    regionRequestRate: known(1),
  },
});
const refused = failure([check.id], { status: 429, lines: ['Limit Exceeded'] });

const cases: Case[] = [
  ['no plan with a quota', {}, []],
  ['some left', { facts: used(1) }, [healthy]],
  [
    'nothing left',
    { facts: used(0), signals: { symptom: '4xx', failures: [refused] } },
    [
      faulty({
        subject: 'plan1',
        confidence: 'certain',
        routes: [{ httpMethod: 'GET', path: '/orders' }],
        data: { usagePlanId: 'plan1', keyIds: 'key1', limit: 500, period: 'DAY' },
        remedies: ['raise-quota'],
      }),
    ],
  ],
  [
    'the use could not be read',
    {
      facts: {
        ...used(1),
        throttling: { usage: gap(), accountRateLimit: known(1), regionRequestRate: known(1) },
      },
    },
    [unknown],
  ],
  [
    'more keys than were read, and none of these out of quota',
    { facts: { ...used(1), throttling: { ...used(1).throttling, plansCut: ['plan1'] } } },
    [unknown],
  ],
  [
    'plans whose usage was not read: one verdict for all of them',
    { facts: { ...used(1), throttling: { ...used(1).throttling, plansUnread: ['p3', 'p4'] } } },
    [healthy, unknown],
  ],
];

table(check, cases);
