import { expect } from '@jest/globals';
import check from '../../../../core/checks/lambda/lambda-reserved-concurrency-low.ts';
import type { LambdaFunction } from '../../../../core/model/facts/lambda.ts';
import { failure, fn, gap, known } from '../support/facts.ts';
import { type Case, faulty, healthy, table, unknown } from '../support/table.ts';

const lambda = (...functions: LambdaFunction[]) => ({
  functions,
  accountConcurrency: known({ total: 1000, unreserved: 1000 }),
});
const load = (throttles: number, concurrentMax: number | null) =>
  known({ invocations: 500, errors: 0, throttles, durationMax: 80, concurrentMax });
const refused = failure(['lambda-throttled', check.id]);

const cases: Case[] = [
  ['nothing reserved', {}, [healthy]],
  [
    'zero',
    { facts: { lambda: lambda(fn({ reservedConcurrency: known(0), metrics: gap() })) } },
    [faulty({ subject: 'orders', confidence: 'certain', data: { reserved: 0 } })],
  ],
  [
    'used up, and the gateway logs it',
    {
      facts: { lambda: lambda(fn({ reservedConcurrency: known(2), metrics: load(40, 2) })) },
      signals: { failures: [refused] },
    },
    [faulty({ confidence: 'certain', remedies: ['raise-reserved-concurrency'] })],
  ],
  [
    'used up, as the figures say',
    { facts: { lambda: lambda(fn({ reservedConcurrency: known(2), metrics: load(40, 2) })) } },
    [faulty({ confidence: 'likely' })],
  ],
  [
    'reserved and never reached',
    { facts: { lambda: lambda(fn({ reservedConcurrency: known(50), metrics: load(0, 4) })) } },
    [healthy],
  ],
  [
    "throttled below the reserve: the account's limit",
    { facts: { lambda: lambda(fn({ reservedConcurrency: known(50), metrics: load(9, 4) })) } },
    [healthy],
  ],
  [
    'one function under two qualifiers is one subject',
    {
      facts: {
        lambda: lambda(
          fn({ reservedConcurrency: known(0) }),
          fn({ arn: 'arn:two', qualifier: '2', reservedConcurrency: known(0) }),
        ),
      },
    },
    [faulty({ subject: 'orders' })],
  ],
  [
    'the function of an authorizer: the methods behind it fail',
    {
      facts: {
        lambda: lambda(
          fn({
            arn: 'arn:guard',
            name: 'guard',
            routes: [],
            authorizes: [{ httpMethod: 'GET', path: '/orders' }],
            reservedConcurrency: known(0),
          }),
        ),
      },
      signals: { failures: [refused] },
    },
    [
      faulty({
        subject: 'guard',
        confidence: 'certain',
        routes: expect.arrayContaining([{ httpMethod: 'GET', path: '/orders' }]),
      }),
    ],
  ],
  [
    'the reserve could not be read',
    { facts: { lambda: lambda(fn({ reservedConcurrency: gap() })) } },
    [{ ...unknown, subject: 'orders' }],
  ],
];

table(check, cases);
