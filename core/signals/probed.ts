import type { TestInvocation } from '../model/test-invocation.ts';
import { testStage } from '../model/test-invocation.ts';
import type { Failure } from '../model/signals.ts';
import { failedRequests } from './failed-requests.ts';
import { plainLine } from './normalize.ts';
import type { Rule } from './rule.ts';

/**
 * What a test of a method comes to. `told`: its log names a cause. `refused`: the backend refused API Gateway, which may hold for the
 * stage of the test alone. `silent`: it failed, and nothing in its log can be relied on to say why. `client`: it ended in a 4XX, as a
 * request without headers may. `well`: it did not fail. `unfinished`: there was no answer in time.
 */
export type ProbeOutcome = 'told' | 'refused' | 'silent' | 'client' | 'well' | 'unfinished';

/** A test as evidence: what it comes to, and the failed request that it is, where that says something. */
export interface Heard {
  readonly outcome: ProbeOutcome;
  readonly failure?: Failure;
}

/**
 * Causes whose lines a test writes also where clients are served: a function's permission or a role's trust may name the real stage, and
 * a test runs in `test-invoke-stage`.
 * @see https://docs.aws.amazon.com/lambda/latest/dg/services-apigateway.html
 */
const refusals: ReadonlySet<string> = new Set([
  'authorizer-permission-missing',
  'integration-role-not-authorized',
  'integration-role-trust-missing',
  'lambda-permission-missing',
  'lambda-permission-stage-variable',
  'lambda-permission-wrong-source-arn',
]);

/**
 * Reads a test's log as the execution log of a request is read. Words of clients and backends that it quotes name no cause.
 * @param rules every text that names a cause
 */
export function heard(test: TestInvocation, rules: readonly Rule[]): Heard {
  if (test.status === 0) return { outcome: 'unfinished' };
  if (test.status < 500) return { outcome: test.status < 400 ? 'well' : 'client' };
  const lines = reliable(test).map((line) => ({ at: test.at, text: `(${testStage}) ${line}` }));
  const [failure] = failedRequests(lines, [], rules);
  const isTold = failure !== undefined && failure.lines.length > 0 && failure.causes.length > 0;
  if (!isTold) return { outcome: 'silent' };
  if (failure.causes.some((cause) => refusals.has(cause))) return { outcome: 'refused' };
  const { asked, route, status } = test;
  const httpMethod = asked ?? route.httpMethod;
  return {
    outcome: 'told',
    failure: {
      ...failure,
      requestId: testStage,
      route: { httpMethod, path: route.path },
      status,
      probe: true,
    },
  };
}

/** What API Gateway logs at the beginning of a body that a backend sent. */
const quotedBody = /^endpoint response body before transformations\s*:/i;

/** Sentences that stand once in the log of a request, at most. */
const once = [/^execution failed\b/i, /^lambda (?:execution|invocation) failed\b/i];

/**
 * The events of a test's log that API Gateway wrote. The whole log is one text, so a body of several lines could go on as an event of its
 * own: what follows the body of any backend but a function, whose answers are JSON in one line, is left out. So is a log in which a
 * sentence stands twice.
 */
export function reliable({ lines, toFunction }: TestInvocation): readonly string[] {
  const body = lines.findIndex((line) => quotedBody.test(plainLine(line)));
  const own = toFunction || body < 0 ? lines : lines.slice(0, body);
  const isForged = once.some(
    (sentence) => own.filter((line) => sentence.test(plainLine(line))).length > 1,
  );
  return isForged ? [] : own;
}
