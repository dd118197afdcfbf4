import type { Check } from '../../../../core/checks/define-check.ts';
import type { LambdaFunction } from '../../../../core/model/facts/lambda.ts';
import { failure, fn, gap, justPublished, known } from './facts.ts';
import { type Case, faulty, healthy, table, unknown } from './table.ts';

const lambda = (...functions: LambdaFunction[]) => ({
  functions,
  accountConcurrency: known({ total: 1000, unreserved: 1000 }),
});

/** The cases of a cause that a line of a function's log and Lambda's Errors metric show together. */
export function runtimeCauseTable(check: Check<'lambda'>, line: string): void {
  const figures = (errors: number) =>
    known({ invocations: 500, errors, throttles: 0, durationMax: 80, concurrentMax: 4 });
  const says = known([{ at: '2026-01-05T10:25:00.000Z', text: line }]);
  const says0 = known([]);
  const named = failure([check.id], { status: 502, lines: [line] });
  const general = failure(['lambda-init-error', 'lambda-unhandled-error'], { status: 502 });
  const failing = fn({ metrics: figures(120) });
  const telling = fn({ metrics: figures(120), errors: says });

  const cases: Case[] = [
    ['no error', {}, [healthy]],
    [
      'the log of the stage names it and Lambda counts it',
      { facts: { lambda: lambda(failing) }, signals: { failures: [named] } },
      [faulty({ confidence: 'certain', remedies: [] })],
    ],
    [
      'figures that could not be read',
      { facts: { lambda: lambda(fn({ metrics: gap() })) }, signals: { failures: [named] } },
      [faulty({ confidence: 'likely' })],
    ],
    [
      'right after a new version',
      {
        facts: { lambda: lambda(fn({ metrics: figures(120), versions: justPublished })) },
        signals: { failures: [named] },
      },
      [faulty({ remedies: ['roll-back-alias'], data: { previousVersion: '1' } })],
    ],
    [
      'a line that may mean any error, and a log of the function that names another',
      {
        facts: {
          lambda: lambda(
            fn({
              metrics: figures(120),
              errors: known([{ at: '', text: 'TypeError: x is undefined' }]),
            }),
          ),
        },
        signals: { failures: [general] },
      },
      [healthy],
    ],
    [
      'errors that no log of the stage shows, named by the function',
      { facts: { lambda: lambda(telling) }, signals: { logsRead: false, serverErrors: 90 } },
      [faulty({ confidence: 'certain' })],
    ],
    [
      'the function fails elsewhere, for others than this API',
      {
        facts: { lambda: lambda(telling) },
        signals: { failures: [failure(['lambda-permission-missing'])] },
      },
      [healthy],
    ],
    [
      'a log without routes blames only the function that counted errors',
      {
        facts: { lambda: lambda(failing, fn({ arn: 'arn:calm', name: 'calm', errors: says0 })) },
        signals: { failures: [{ ...named, route: null }] },
      },
      [faulty({ subject: failing.arn, confidence: 'likely' }), healthy],
    ],
    [
      'the log of a failing function could not be read',
      {
        facts: { lambda: lambda(fn({ metrics: figures(120), errors: gap() })) },
        signals: { logsRead: false, serverErrors: 90 },
      },
      [unknown],
    ],
    [
      'nothing could be read',
      {
        facts: { lambda: lambda(fn({ metrics: gap(), errors: gap() })) },
        signals: { logsRead: false },
      },
      [unknown],
    ],
  ];

  table(check, cases);
}
