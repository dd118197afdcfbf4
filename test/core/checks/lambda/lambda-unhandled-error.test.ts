import check from '../../../../core/checks/lambda/lambda-unhandled-error.ts';
import type { LambdaFunction } from '../../../../core/model/facts/lambda.ts';
import { failure, fn, gap, justPublished, known, since } from '../support/facts.ts';
import { type Case, faulty, healthy, table, unknown } from '../support/table.ts';

const lambda = (...functions: LambdaFunction[]) => ({
  functions,
  accountConcurrency: known({ total: 1000, unreserved: 1000 }),
});
const thrown = failure([check.id, 'lambda-init-error'], {
  status: 502,
  lines: ['Lambda execution failed with status 200 due to customer function error: boom'],
});
const figures = (errors: number, durationMax = 80) =>
  known({ invocations: 500, errors, throttles: 0, durationMax, concurrentMax: 4 });
const failing = fn({ metrics: figures(120) });
const nowhere = { ...thrown, route: null };

const cases: Case[] = [
  ['no error', {}, [healthy]],
  [
    'the gateway logs it and Lambda counts it',
    { facts: { lambda: lambda(failing) }, signals: { failures: [thrown] } },
    [faulty({ confidence: 'certain', remedies: [] })],
  ],
  [
    'right after a new version',
    {
      facts: { lambda: lambda(fn({ metrics: figures(120), versions: justPublished })) },
      signals: { failures: [thrown] },
    },
    [faulty({ remedies: ['roll-back-alias'], data: { previousVersion: '1' } })],
  ],
  [
    'versions that could not be read: nothing to go back to',
    {
      facts: { lambda: lambda(fn({ metrics: figures(1), versions: gap() })) },
      signals: { failures: [thrown] },
    },
    [faulty({ remedies: [] })],
  ],
  [
    'figures that could not be read',
    {
      facts: { lambda: lambda(fn({ metrics: gap() })) },
      signals: { failures: [thrown] },
    },
    [faulty({ confidence: 'likely' })],
  ],
  [
    'a log without routes blames only the function that counted errors',
    {
      facts: { lambda: lambda(failing, fn({ arn: 'arn:calm', name: 'calm' })) },
      signals: { failures: [nowhere] },
    },
    [faulty({ subject: failing.arn, confidence: 'likely' }), healthy],
  ],
  [
    'errors without any log of the gateway',
    {
      facts: { lambda: lambda(failing) },
      signals: { logsRead: false },
    },
    [faulty({ confidence: 'possible' })],
  ],
  [
    'errors, and a log that tells of no failed request: the method does not log',
    { facts: { lambda: lambda(failing) } },
    [faulty({ confidence: 'possible' })],
  ],
  [
    'two releases in a row, of which the first came with the symptom: back to before both',
    {
      facts: {
        lambda: lambda(
          fn({
            metrics: figures(120),
            alias: known({ name: 'live', version: '4', revisionId: 'rev-4' }),
            versions: known([
              { version: '2', lastModified: '2026-01-01T00:00:00.000Z' },
              { version: '3', lastModified: '2026-01-05T10:20:00.000Z' },
              { version: '4', lastModified: '2026-01-05T10:21:00.000Z' },
            ]),
          }),
        ),
      },
      signals: { failures: [thrown] },
    },
    [faulty({ data: { currentVersion: '4', previousVersion: '2' } })],
  ],
  [
    'errors that are timeouts are another cause',
    {
      facts: {
        lambda: lambda(
          fn({
            metrics: figures(9, 3000),
            errors: known([
              {
                at: since,
                text: '2026-01-05T10:00:00.000Z 9f4e1a52-0000-1111-2222-333344445555 Task timed out after 3.00 seconds',
              },
            ]),
          }),
        ),
      },
      signals: { logsRead: false },
    },
    [healthy],
  ],
  [
    'an answer that may be malformed, and Lambda counted no error',
    { signals: { failures: [failure(['lambda-malformed-proxy-response', check.id])] } },
    [healthy],
  ],
  [
    'an answer that may be malformed, and Lambda counted errors',
    {
      facts: { lambda: lambda(failing) },
      signals: { failures: [failure(['lambda-malformed-proxy-response', check.id])] },
    },
    [faulty({ confidence: 'certain' })],
  ],
  [
    'nothing could be read',
    { facts: { lambda: lambda(fn({ metrics: gap() })) }, signals: { logsRead: false } },
    [unknown],
  ],
];

table(check, cases);
