import { expect } from '@jest/globals';
import raiseUsagePlanThrottle from '../../../../core/remedies/catalogue/raise-usage-plan-throttle.ts';
import { configuration, minute, rest } from '../facts.ts';
import { remedyTable } from '../remedy-table.ts';

const cause = { check: 'throttle-usage-plan', subject: 'plan1' };
const facts = (plan: object, requests: number, clientErrors: number) => ({
  configuration: configuration({
    rest: rest({
      usagePlans: {
        known: [
          {
            id: 'plan1',
            name: 'partners',
            apiStages: [{ apiId: 'a1b2c3d4e5', stage: 'prod' }],
            ...plan,
          },
        ],
      },
    }),
  }),
  metrics: { known: { minutes: [minute(0, { requests, clientErrors })] } },
});
const patches = (first: string, one: string, second: string, other: string) => ({
  operations: [
    expect.objectContaining({
      input: {
        usagePlanId: 'plan1',
        patchOperations: [
          { op: 'replace', path: first, value: one },
          { op: 'replace', path: second, value: other },
        ],
      },
    }) as never,
  ],
});

remedyTable(raiseUsagePlanThrottle, [
  {
    name: 'one and a half times the demand',
    cause,
    facts: facts({ throttle: { rateLimit: 5, burstLimit: 10 } }, 1200, 900),
    expected: {
      operations: [
        {
          id: 'raise',
          service: 'apigateway',
          action: 'UpdateUsagePlan',
          input: {
            usagePlanId: 'plan1',
            patchOperations: [
              { op: 'replace', path: '/throttle/rateLimit', value: '30' },
              { op: 'replace', path: '/throttle/burstLimit', value: '30' },
            ],
          },
          expects: { '/throttle/rateLimit': 5, '/throttle/burstLimit': 10 },
          undo: [expect.objectContaining({ action: 'UpdateUsagePlan' }) as never],
        },
      ],
    },
  },
  {
    name: 'at least twice the old limits',
    cause,
    facts: facts({ throttle: { rateLimit: 100, burstLimit: 400 } }, 600, 6),
    expected: patches('/throttle/rateLimit', '200', '/throttle/burstLimit', '800'),
  },
  {
    name: 'never above the account’s',
    cause,
    facts: facts({ throttle: { rateLimit: 8000, burstLimit: 4000 } }, 600_000, 300_000),
    expected: patches('/throttle/rateLimit', '10000', '/throttle/burstLimit', '5000'),
  },
  {
    name: 'a limit of zero',
    cause,
    facts: facts({ throttle: { rateLimit: 0, burstLimit: 0 } }, 60, 60),
    expected: patches('/throttle/rateLimit', '2', '/throttle/burstLimit', '2'),
  },
  {
    name: 'one method of the plan',
    cause: {
      ...cause,
      data: { usagePlanId: 'plan1', scope: 'method', methodKey: '/orders/{id}/GET' },
    },
    facts: facts(
      {
        apiStages: [
          {
            apiId: 'a1b2c3d4e5',
            stage: 'prod',
            throttle: { '/orders/{id}/GET': { rateLimit: 1 } },
          },
        ],
      },
      60,
      0,
    ),
    expected: {
      operations: [
        expect.objectContaining({
          input: {
            usagePlanId: 'plan1',
            patchOperations: [
              {
                op: 'replace',
                path: '/apiStages/a1b2c3d4e5:prod/throttle/~1orders~1{id}/GET/rateLimit',
                value: '2',
              },
            ],
          },
        }) as never,
      ],
    },
  },
  {
    name: 'the account leaves no room',
    cause,
    facts: facts({ throttle: { rateLimit: 10_000, burstLimit: 5000 } }, 600_000, 300_000),
    expected: null,
  },
  { name: 'the plan does not throttle', cause, facts: facts({}, 60, 0), expected: null },
]);
