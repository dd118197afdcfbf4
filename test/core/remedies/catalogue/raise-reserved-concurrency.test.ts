import { expect } from '@jest/globals';
import raiseReservedConcurrency from '../../../../core/remedies/catalogue/raise-reserved-concurrency.ts';
import { lambdaFacts } from '../facts.ts';
import { remedyTable } from '../remedy-table.ts';

const reserved = (executions: number, metrics: object) =>
  lambdaFacts({
    reservedConcurrency: { known: executions },
    metrics: {
      known: {
        invocations: 100,
        errors: 0,
        throttles: 0,
        durationMax: 200,
        concurrentMax: 4,
        ...metrics,
      },
    },
  });
const reserves = (before: number, after: number) => ({
  operations: [
    expect.objectContaining({
      input: { FunctionName: 'orders', ReservedConcurrentExecutions: after },
      expects: before,
    }) as never,
  ],
});

remedyTable(raiseReservedConcurrency, [
  {
    name: 'in proportion to what was turned away, and half as much again',
    facts: { lambda: reserved(10, { invocations: 100, throttles: 300, concurrentMax: 10 }) },
    expected: reserves(10, 60),
  },
  {
    name: 'at least twice as many',
    facts: { lambda: reserved(10, { concurrentMax: 10 }) },
    expected: reserves(10, 20),
  },
  {
    name: 'zero is a kill switch: high risk, worked out from the traffic',
    facts: {
      lambda: reserved(0, { invocations: 0, concurrentMax: null, durationMax: 4000 }),
    },
    expected: { ...reserves(0, 17), risk: 'high' },
  },
  {
    name: 'zero, and it had run before: worked out from the traffic, too',
    facts: {
      lambda: reserved(0, { invocations: 2, throttles: 300, concurrentMax: 1, durationMax: 4000 }),
    },
    expected: { ...reserves(0, 17), risk: 'high' },
  },
  {
    name: 'a hundred stay unreserved',
    facts: {
      lambda: {
        ...reserved(10, { invocations: 1, throttles: 99, concurrentMax: 10 }),
        accountConcurrency: { known: { total: 1000, unreserved: 105 } },
      },
    },
    expected: reserves(10, 15),
  },
  {
    name: 'none is left',
    facts: {
      lambda: {
        ...reserved(10, {}),
        accountConcurrency: { known: { total: 1000, unreserved: 100 } },
      },
    },
    expected: null,
  },
  { name: 'nothing is reserved', facts: { lambda: lambdaFacts() }, expected: null },
]);
