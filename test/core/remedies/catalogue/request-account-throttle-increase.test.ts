import { expect } from '@jest/globals';
import requestAccountThrottleIncrease from '../../../../core/remedies/catalogue/request-account-throttle-increase.ts';
import { remedyTable } from '../remedy-table.ts';

const throttling = (rate: number) => ({
  usage: { known: [] },
  accountRateLimit: { known: 10_000 },
  regionRequestRate: { known: rate },
});

remedyTable(requestAccountThrottleIncrease, [
  {
    name: 'half as much again',
    facts: { throttling: throttling(9000) },
    expected: {
      operations: [
        {
          id: 'request',
          service: 'service-quotas',
          action: 'RequestServiceQuotaIncrease',
          input: { ServiceCode: 'apigateway', QuotaCode: 'L-8A5B8E43', DesiredValue: 15_000 },
          expects: null,
          undo: [],
        },
      ],
    },
  },
  {
    name: 'as measured where that is more',
    facts: { throttling: throttling(12_000) },
    expected: {
      operations: [
        expect.objectContaining({
          input: expect.objectContaining({ DesiredValue: 18_000 }),
        }) as never,
      ],
    },
  },
  { name: 'nothing is known', expected: null },
]);
