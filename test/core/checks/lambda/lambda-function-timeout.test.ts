import check from '../../../../core/checks/lambda/lambda-function-timeout.ts';
import type { LambdaFunction } from '../../../../core/model/facts/lambda.ts';
import { configuration, failure, fn, gap, known, route, since } from '../support/facts.ts';
import { type Case, faulty, healthy, table, unknown } from '../support/table.ts';

const lambda = (...functions: LambdaFunction[]) => ({
  functions,
  accountConcurrency: known({ total: 1000, unreserved: 1000 }),
});
const lasting = (durationMax: number, invocations = 500) =>
  known({ invocations, errors: 9, throttles: 0, durationMax, concurrentMax: 4 });
const said = known([
  {
    at: since,
    text: '2026-01-05T10:00:00.000Z 9f4e1a52-0000-1111-2222-333344445555 Task timed out after 3.00 seconds',
  },
]);
const timedOut = failure([check.id, 'lambda-vpc-no-egress'], { status: 502 });

const cases: Case[] = [
  ['fast runs', {}, [healthy]],
  [
    'runs until the timeout, and the log says so',
    { facts: { lambda: lambda(fn({ metrics: lasting(3000), errors: said })) } },
    [
      faulty({
        confidence: 'certain',
        remedies: ['raise-function-timeout'],
        data: { functionName: 'orders', timeout: 3, durationMax: 3000, integrationTimeout: 29_000 },
      }),
    ],
  ],
  [
    'only the figures say so',
    { facts: { lambda: lambda(fn({ metrics: lasting(2990) })) } },
    [faulty({ confidence: 'likely' })],
  ],
  [
    "only the gateway's log says so",
    { signals: { failures: [timedOut] } },
    [faulty({ confidence: 'likely' })],
  ],
  [
    'a log without routes does not blame a fast function',
    { signals: { failures: [{ ...timedOut, route: null }] } },
    [healthy],
  ],
  [
    'a log without routes, and Lambda has counted no run of any function yet',
    {
      facts: { lambda: lambda(fn({ metrics: lasting(0, 0) })) },
      signals: { failures: [{ ...timedOut, route: null }] },
    },
    [faulty({ confidence: 'likely' })],
  ],
  [
    'the gateway gives up first: another cause',
    {
      facts: {
        lambda: lambda(fn({ metrics: lasting(3000), errors: said })),
        configuration: configuration({
          routes: known([route('GET', '/orders', { timeoutInMillis: 2000 })]),
        }),
      },
    },
    [healthy],
  ],
  [
    'the log tells of the timeout before the last change',
    {
      facts: {
        lambda: lambda(
          fn({
            configuration: known({
              version: '3',
              lastModified: since,
              timeout: 28,
              memorySize: 128,
            }),
            metrics: lasting(3000),
            errors: said,
          }),
        ),
      },
      signals: {
        failures: [
          {
            ...timedOut,
            lines: [
              '2026-01-05T10:00:00.000Z 9f4e1a52-0000-1111-2222-333344445555 Task timed out after 3.00 seconds',
            ],
          },
        ],
      },
    },
    [healthy],
  ],
  [
    'the configuration could not be read',
    { facts: { lambda: lambda(fn({ configuration: gap() })) } },
    [unknown],
  ],
  [
    'neither figures nor logs could be read',
    { facts: { lambda: lambda(fn({ metrics: gap() })) }, signals: { logsRead: false } },
    [unknown],
  ],
];

table(check, cases);
