import { byRound, type Expectation, idsIn, type RightAnswers } from '../expectation.ts';
import type { Round } from './rounds.ts';

/** A plan that the product carried out, in part at least, although it is not a right answer. */
export interface WrongFix {
  readonly incident: number;
  readonly round: number;
  readonly cause: string | null;
  readonly remedy: string | null;
  readonly writes: readonly string[];
}

/**
 * The rounds that wrote what the scenario does not hold right, whether or not it was undone. A scenario that says nothing of
 * remedies forbids writes only where it expects no cause or an unchanged account.
 * @param also remedies that are right whatever the scenario says
 */
export function wrongFixes(
  expect: Expectation,
  rounds: readonly Round[],
  also: readonly string[] = [],
): WrongFix[] {
  const right = rightRemedies(expect);
  if (right === 'any') return [];
  return rounds
    .filter(({ plan, writes }) => {
      const remedy = plan?.remedy ?? '';
      return writes.length > 0 && !right.includes(remedy) && !also.includes(remedy);
    })
    .map(({ incident, round, cause, plan, writes }) => ({
      incident,
      round,
      cause,
      remedy: plan?.remedy ?? null,
      writes: writes.map(({ call }) => call),
    }));
}

/** The remedies that a scenario holds right; `any` where it does not say. */
export function rightRemedies(expect: Expectation): readonly string[] | 'any' {
  const all = [expect, ...(expect.incidents ?? [])];
  if (all.every(({ remedy }) => remedy === undefined))
    return expect.unchanged === true || expectsNoCause(expect.cause) ? [] : 'any';
  return all.flatMap(({ remedy }) => idsIn(remedy));
}

const expectsNoCause = (cause: RightAnswers | undefined): boolean =>
  cause !== undefined && byRound(cause).every((right) => right.every((one) => one === null));

/** What was done, and where, in words. */
export const wrongFixText = ({ incident, round, remedy, writes }: WrongFix): string =>
  `wrong fix in round ${round} of incident ${incident}: ${remedy} (${writes.join(', ')})`;
