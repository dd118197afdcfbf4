import type { Check } from '../../../../core/checks/define-check.ts';
import { failure, fn, gap, known } from './facts.ts';
import { socketFacts } from './socket-api.ts';
import { type Case, faulty, healthy, table, unknown } from './table.ts';

const figures = (errors: number) =>
  known({ invocations: 500, errors, throttles: 0, durationMax: 80, concurrentMax: 4 });
const send = { httpMethod: 'ANY', path: 'send' };
const says = (...texts: string[]) =>
  known(texts.map((text) => ({ at: '2026-01-05T10:25:00.000Z', text })));
const lambda = (errors: ReturnType<typeof says> | ReturnType<typeof gap>, counted = 120) => ({
  functions: [fn({ routes: [send], metrics: figures(counted), errors })],
  accountConcurrency: known({ total: 1000, unreserved: 1000 }),
});
const failed = (text: string) =>
  failure(['lambda-init-error', 'lambda-unhandled-error'], {
    status: 502,
    route: send,
    lines: [
      `Lambda execution failed with status 200 due to customer function error: ${text}. Lambda request id: r-1`,
    ],
  });
const other = '{"errorType":"TypeError","errorMessage":"x is not a function"}';

/** The rows of a cause for which a function that posts to connections fails with one error of API Gateway's. */
export function postingTable(check: Check<'lambda'>, error: string): void {
  const own = `{"errorType":"${error}","errorMessage":"UnknownError"}`;
  const facts = (...made: Parameters<typeof lambda>) => ({
    ...socketFacts(),
    lambda: lambda(...made),
  });
  const cases: Case[] = [
    ['nothing is wrong', { facts: facts(says(), 0), signals: { serverErrors: 0 } }, [healthy]],
    [
      'the function names it in its log',
      { facts: facts(says(own)), signals: { failures: [failed('UnknownError')] } },
      [faulty({ confidence: 'certain', remedies: [], routes: [send] })],
    ],
    [
      'the gateway passes it on',
      { facts: facts(says()), signals: { failures: [failed(`An error occurred (${error})`)] } },
      [faulty({ confidence: 'certain', remedies: [] })],
    ],
    [
      'the function fails for another reason',
      { facts: facts(says(other)), signals: { failures: [failed('x is not a function')] } },
      [healthy],
    ],
    [
      'few of its errors are this one',
      { facts: facts(says(other, other, own)), signals: { failures: [failed('x')] } },
      [healthy],
    ],
    [
      'its log could not be read',
      { facts: facts(gap('logs:StartQuery')), signals: { failures: [failed('UnknownError')] } },
      [unknown],
    ],
  ];
  table(check, cases);
}
