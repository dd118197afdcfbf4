import check from '../../../../core/checks/lambda/lambda-malformed-proxy-response.ts';
import type { LambdaFunction } from '../../../../core/model/facts/lambda.ts';
import { configuration, failure, fn, gap, justPublished, known, route } from '../support/facts.ts';
import { type Case, faulty, healthy, table, unknown } from '../support/table.ts';

const lambda = (...functions: LambdaFunction[]) => ({
  functions,
  accountConcurrency: known({ total: 1000, unreserved: 1000 }),
});
const malformed = failure([check.id], {
  status: 502,
  lines: ['Execution failed due to configuration error: Malformed Lambda proxy response'],
});
const errors = (count: number, invocations = 500) =>
  known({ invocations, errors: count, throttles: 0, durationMax: 80, concurrentMax: 4 });

const cases: Case[] = [
  ['no such failure', { signals: { failures: [failure(['lambda-throttled'])] } }, [healthy]],
  ['requests fail of which no log tells', {}, [unknown]],
  ['nothing fails any more', { signals: { since: null } }, [healthy]],
  [
    'the log says so and Lambda counted no error',
    { signals: { failures: [malformed] } },
    [faulty({ confidence: 'certain', remedies: [], data: { functionName: 'orders' } })],
  ],
  [
    'right after a new version of the alias',
    {
      facts: { lambda: lambda(fn({ versions: justPublished })) },
      signals: { failures: [malformed] },
    },
    [
      faulty({
        remedies: ['roll-back-alias'],
        data: { alias: 'live', currentVersion: '2', previousVersion: '1', revisionId: 'rev-1' },
      }),
    ],
  ],
  [
    'Lambda counted errors as well',
    { facts: { lambda: lambda(fn({ metrics: errors(3) })) }, signals: { failures: [malformed] } },
    [faulty({ confidence: 'likely' })],
  ],
  [
    'a line that also fits a thrown error, and Lambda counted errors',
    {
      facts: { lambda: lambda(fn({ metrics: errors(3) })) },
      signals: { failures: [failure([check.id, 'lambda-unhandled-error'])] },
    },
    [healthy],
  ],
  [
    'another function failed',
    {
      signals: {
        failures: [failure([check.id], { route: { httpMethod: 'GET', path: '/other' } })],
      },
    },
    [healthy],
  ],
  [
    'a log without routes, and no new version: one of several that it may be',
    { signals: { failures: [{ ...malformed, route: null }] } },
    [faulty({ confidence: 'possible' })],
  ],
  [
    'a log without routes, and Lambda counted runs of another function only',
    {
      facts: {
        lambda: lambda(fn({ metrics: errors(0, 0) }), fn({ arn: `${fn().arn}-other` })),
      },
      signals: { failures: [{ ...malformed, route: null }] },
    },
    [healthy, faulty({ confidence: 'possible' })],
  ],
  [
    'a log without routes, and Lambda has counted no run of any function yet',
    {
      facts: { lambda: lambda(fn({ metrics: errors(0, 0) })) },
      signals: { failures: [{ ...malformed, route: null }] },
    },
    [faulty({ confidence: 'possible' })],
  ],
  [
    'a log without routes, right after a new version',
    {
      facts: { lambda: lambda(fn({ versions: justPublished })) },
      signals: { failures: [{ ...malformed, route: null }] },
    },
    [faulty({ confidence: 'likely', remedies: ['roll-back-alias'] })],
  ],
  [
    'where other lines name another route, those without are of that one, too',
    {
      signals: {
        failures: [
          { ...malformed, route: null },
          { ...malformed, route: { httpMethod: 'GET', path: '/other' } },
        ],
      },
    },
    [healthy],
  ],
  [
    'no proxy integration',
    {
      facts: {
        configuration: configuration({ routes: known([route('GET', '/orders', { type: 'AWS' })]) }),
      },
      signals: { failures: [malformed] },
    },
    [healthy],
  ],
  [
    'an access log alone does not say why',
    {
      facts: { logs: { execution: gap('logs:StartQuery'), access: known([]) } },
      signals: { failures: [failure([], { lines: [] })] },
    },
    [unknown],
  ],
  [
    'requests fail and no log could be read',
    {
      facts: { logs: { execution: gap('logs:StartQuery'), access: gap() } },
      signals: { logsRead: false },
    },
    [unknown],
  ],
];

table(check, cases);
