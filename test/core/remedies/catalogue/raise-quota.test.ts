import { expect } from '@jest/globals';
import raiseQuota from '../../../../core/remedies/catalogue/raise-quota.ts';
import { configuration, minute, rest } from '../facts.ts';
import { remedyTable } from '../remedy-table.ts';

const cause = {
  check: 'quota-exceeded',
  subject: 'plan1',
  data: { usagePlanId: 'plan1', keyIds: 'key1 key2' },
};
const facts = ({ end = '', clientErrors = 0, remaining = 0 }) => ({
  window: { start: '2026-01-05T00:00:00.000Z', end },
  configuration: configuration({
    rest: rest({
      usagePlans: {
        known: [
          {
            id: 'plan1',
            name: 'partners',
            quota: { limit: 10_000, period: 'DAY' },
            apiStages: [],
          },
        ],
      },
    }),
  }),
  metrics: { known: { minutes: [minute(0, { clientErrors })] } },
  throttling: {
    usage: { known: [{ usagePlanId: 'plan1', keyId: 'key1', used: 10_000, remaining }] },
    accountRateLimit: { known: 10_000 },
    regionRequestRate: { known: 10 },
  },
});
const grants = (value: string) => ({
  operations: [
    expect.objectContaining({
      id: 'grant-key1',
      action: 'UpdateUsage',
      input: {
        usagePlanId: 'plan1',
        keyId: 'key1',
        patchOperations: [{ op: 'replace', path: '/remaining', value }],
      },
      expects: { exhausted: true },
    }) as never,
  ],
});

remedyTable(raiseQuota, [
  {
    name: 'what is asked for until the day ends',
    cause,
    facts: facts({ end: '2026-01-05T22:00:00.000Z', clientErrors: 10 }),
    expected: grants('1440'),
  },
  {
    name: 'at least a tenth of the quota',
    cause,
    facts: facts({ end: '2026-01-05T23:59:00.000Z', clientErrors: 1 }),
    expected: grants('1000'),
  },
  {
    name: 'once more of what was agreed is the most',
    cause,
    facts: facts({ end: '2026-01-05T01:00:00.000Z', clientErrors: 1000 }),
    expected: { ...grants('10000'), risk: 'high' },
  },
  {
    name: 'a quota that was lowered is not what was agreed',
    cause: { ...cause, data: { ...cause.data, demand: 'lowered' } },
    facts: facts({ end: '2026-01-05T01:00:00.000Z', clientErrors: 1000 }),
    expected: { ...grants('1656000'), risk: 'high' },
  },
  {
    name: 'the key has some left',
    cause,
    facts: facts({ end: '2026-01-05T22:00:00.000Z', clientErrors: 10, remaining: 5 }),
    expected: null,
  },
  {
    name: 'another key',
    cause: { ...cause, data: { usagePlanId: 'plan1', keyIds: 'other' } },
    facts: facts({ end: '2026-01-05T22:00:00.000Z', clientErrors: 10 }),
    expected: null,
  },
]);
