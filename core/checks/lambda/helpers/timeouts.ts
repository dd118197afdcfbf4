import type { FactsFor } from '../../../model/facts.ts';
import type { LambdaFunction } from '../../../model/facts/lambda.ts';
import { knownOr } from '../../../model/reading.ts';
import { functionLogWords } from '../../../signals/words/function-log-words.ts';
import { routesOf } from './routes.ts';

/** A run that took this share of the timeout was ended by it: Lambda's figures fall short of the limit by some milliseconds. */
const nearly = 0.98;

/** Lambda's own words for a run that it ended, in the function's output or in the report of the run. */
export const saysTimedOut = (text: string): boolean =>
  /task timed out after|(?:^REPORT |^platform\.).*Status: timeout/i.test(functionLogWords(text));

/** Whether a run was ended by the timeout of `seconds`, and not by one that held before the timeout was changed. */
export function endedBy(text: string, seconds: number): boolean {
  const after = /task timed out after ([\d.]+) seconds/i.exec(functionLogWords(text))?.[1];
  return after === undefined || Math.abs(Number(after) - seconds) < 1;
}

/** Whether the longest run lasted until the timeout of `seconds`. @param longest milliseconds; null: none is known */
export const reaches = (longest: number | null, seconds: number): boolean =>
  longest !== null && longest >= seconds * 1000 * nearly;

/** How a function's timeout compares with what was seen. */
export interface Timeouts {
  /** Milliseconds that the function may run. */
  readonly own: number;
  /** Milliseconds that the most impatient method waits. */
  readonly integration: number;
  /** The longest run, in milliseconds, where known. */
  readonly longest: number | null;
  /** Whether runs lasted until the timeout. */
  readonly reached: boolean;
  /** Lines of the function's log that say so. */
  readonly lines: readonly string[];
}

/** @returns null where the function's configuration is not known or no deployed method invokes it */
export function timeoutsOf(fn: LambdaFunction, facts: FactsFor<'lambda'>): Timeouts | null {
  const configuration = knownOr(fn.configuration, null);
  const waits = routesOf(fn, facts.configuration).map((r) => r.integration.timeoutInMillis);
  if (configuration === null || waits.length === 0) return null;
  const own = configuration.timeout * 1000;
  const longest = knownOr(fn.metrics, null)?.durationMax ?? null;
  const lines = knownOr(fn.errors, []).filter(
    ({ text }) => saysTimedOut(text) && endedBy(text, configuration.timeout),
  );
  return {
    own,
    integration: Math.min(...waits),
    longest,
    reached: reaches(longest, configuration.timeout),
    lines: lines.map(({ text }) => text),
  };
}
