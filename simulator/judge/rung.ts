import { byRound, choices, type Expectation } from '../expectation.ts';
import type { Round } from './rounds.ts';

/** Remedies that are right wherever logs are missing: the cause can be seen after them. */
export const lightens: readonly string[] = ['enable-execution-logging'];

/** How the first cause of a run compares with what is right; `none`: nothing was held to be the cause. */
export type Verdict = 'right' | 'none' | 'wrong';

/** Judges the first cause of the first round. What only hides causes is none. */
export function verdictOf(expect: Expectation, rounds: readonly Round[]): Verdict {
  const [first] = rounds;
  const found = first?.cause ?? null;
  if (firstAnswers(expect).includes(found)) return 'right';
  return found === null || first?.hides ? 'none' : 'wrong';
}

/** The causes that can be named first. */
export function firstAnswers({ cause, causes = [] }: Expectation): readonly (string | null)[] {
  if (cause !== undefined) return byRound(cause)[0] ?? [];
  return causes.length === 0 ? [null] : causes.flatMap(choices);
}

/** With less telemetry than a scenario was written for, a right answer or none is as expected; a wrong one never is. */
export function rungMisses(expect: Expectation, rounds: readonly Round[]): string[] {
  const wrong = verdictOf(expect, rounds) === 'wrong';
  const right = firstAnswers(expect).map((one) => one ?? 'null');
  return wrong
    ? [`cause of round 1: expected ${right.join(' or ')}, or none, got ${rounds[0]?.cause}`]
    : [];
}
