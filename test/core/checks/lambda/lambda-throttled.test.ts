import check from '../../../../core/checks/lambda/lambda-throttled.ts';
import type { LambdaFunction } from '../../../../core/model/facts/lambda.ts';
import { failure, fn, gap, known } from '../support/facts.ts';
import { type Case, faulty, healthy, table, unknown } from '../support/table.ts';

const lambda = (...functions: LambdaFunction[]) => ({
  functions,
  accountConcurrency: known({ total: 1000, unreserved: 100 }),
});
const refused = (throttles: number) =>
  known({ invocations: 500, errors: 0, throttles, durationMax: 80, concurrentMax: 100 });
const failed = failure([check.id, 'lambda-reserved-concurrency-low']);
const reserve = {
  at: '2026-01-05T10:10:00.000Z',
  source: 'lambda.amazonaws.com',
  name: 'PutFunctionConcurrency',
  by: 'arn:aws:iam::111122223333:user/dev',
  resources: [{ kind: 'function', id: 'report' }],
  details: { reservedConcurrentExecutions: 900 },
};

const cases: Case[] = [
  ['no throttles', {}, [healthy]],
  [
    'a reserve of its own: another cause',
    {
      facts: { lambda: lambda(fn({ reservedConcurrency: known(5), metrics: refused(9) })) },
      signals: { failures: [failed] },
    },
    [healthy],
  ],
  [
    'throttled, and the log says so',
    {
      facts: {
        lambda: lambda(fn({ metrics: refused(9) })),
        changes: known({ events: [reserve], completeFrom: '', completeUntil: '' }),
      },
      signals: { failures: [failed] },
    },
    [
      faulty({
        subject: 'orders',
        confidence: 'certain',
        remedies: [],
        advised: [{ action: 'GetMetricData' }, { action: 'GetAccountSettings' }],
      }),
    ],
  ],
  [
    'only the figures say so, and the account could not be read',
    {
      facts: {
        lambda: { functions: [fn({ metrics: refused(9) })], accountConcurrency: gap() },
      },
    },
    [faulty({ confidence: 'likely' })],
  ],
  [
    'an authorizer alone: what failed at the integration of its method is not its',
    {
      facts: {
        lambda: lambda(
          fn({
            metrics: refused(9),
            routes: [],
            authorizes: [{ httpMethod: 'GET', path: '/orders' }],
          }),
        ),
      },
      signals: { failures: [{ ...failed, hop: 'integration' }] },
    },
    [faulty({ confidence: 'likely', hop: 'authorizer' })],
  ],
  [
    'an authorizer alone: API Gateway could not connect to it',
    {
      facts: {
        lambda: lambda(
          fn({
            metrics: refused(9),
            routes: [],
            authorizes: [{ httpMethod: 'GET', path: '/orders' }],
          }),
        ),
      },
      signals: { failures: [{ ...failed, hop: 'authorizer' }] },
    },
    [faulty({ confidence: 'certain', hop: 'authorizer' })],
  ],
  [
    'a backend that is an authorizer, too: either place may be its',
    {
      facts: {
        lambda: lambda(
          fn({ metrics: refused(9), authorizes: [{ httpMethod: 'GET', path: '/orders' }] }),
        ),
      },
      signals: { failures: [{ ...failed, hop: 'authorizer' }] },
    },
    [faulty({ confidence: 'certain', hop: 'integration', looksLike: ['authorizer-lambda-error'] })],
  ],
  ['metrics could not be read', { facts: { lambda: lambda(fn({ metrics: gap() })) } }, [unknown]],
  [
    'the reserve could not be read',
    { facts: { lambda: lambda(fn({ reservedConcurrency: gap(), metrics: refused(9) })) } },
    [unknown],
  ],
];

table(check, cases);
