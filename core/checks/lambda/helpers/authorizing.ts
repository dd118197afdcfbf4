import type { FactsFor } from '../../../model/facts.ts';
import type { LambdaFunction } from '../../../model/facts/lambda.ts';
import type { Verdict } from '../../../model/finding.ts';
import { knownOr } from '../../../model/reading.ts';
import type { RouteRef } from '../../../model/route.ts';
import type { Signals } from '../../../model/signals.ts';
import { healthy, judgeEach } from '../../define-check.ts';
import { failingNow } from './failing-methods.ts';
import { isGone } from './routes.ts';
import { endedBy, reaches, saysTimedOut } from './timeouts.ts';

/** Judges each function that decides, as a Lambda authorizer, about requests to deployed methods. */
export const judgeAuthorizing = (
  facts: FactsFor<'lambda'>,
  judge: (fn: LambdaFunction, routes: readonly RouteRef[]) => Verdict,
): Verdict[] =>
  judgeEach(
    facts.lambda.functions.filter(({ authorizes = [] }) => authorizes.length > 0),
    ({ arn }) => arn,
    (fn) => (isGone(fn) ? healthy : judge(fn, fn.authorizes ?? [])),
  );

/** What an authorizer's own figures and log say of its runs. */
export interface Runs {
  /** Runs that ended in an error, whatever ended them; null where that is not known. */
  readonly errors: number | null;
  /** Milliseconds that the longest took; null without one. */
  readonly longest: number | null;
  /** Whether runs lasted until the function's timeout. */
  readonly reached: boolean;
  /** Lines of its log about errors that its code made. */
  readonly thrown: readonly string[];
  /** Lines about runs that its timeout ended. */
  readonly timedOut: readonly string[];
}

/** @throws never: what could not be read is left out */
export function runsOf(fn: LambdaFunction): Runs {
  const metrics = knownOr(fn.metrics, null);
  const timeout = knownOr(fn.configuration, null)?.timeout;
  const lines = knownOr(fn.errors, []).map(({ text }) => text);
  const longest = metrics?.durationMax ?? null;
  return {
    errors: metrics?.errors ?? null,
    longest,
    reached: timeout !== undefined && reaches(longest, timeout),
    thrown: lines.filter((line) => !saysTimedOut(line)),
    timedOut: lines.filter(
      (line) => saysTimedOut(line) && (timeout === undefined || endedBy(line, timeout)),
    ),
  };
}

/** Without a log of the stage: methods behind the authorizer fail, as their own metrics show. */
export const failsUnseen = (signals: Signals, routes: readonly RouteRef[]): boolean =>
  signals.failures.length === 0 && failingNow(signals, routes).length > 0;
