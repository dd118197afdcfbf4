import { byRound, choices, type RightAnswer, type RightAnswers } from '../expectation.ts';

const named = (id: string | null | undefined): string => id ?? 'null';
const listed = (ids: readonly (string | null)[]): string => ids.map(named).join(' or ');

/** What each round answered, compared with what was right for it. @returns what differs, in words */
export const compareRounds = (
  what: string,
  expected: RightAnswers,
  got: readonly (string | null)[],
): string[] =>
  byRound(expected).flatMap((right, index) => {
    const found = got[index] ?? null;
    return right.includes(found)
      ? []
      : [`${what} of round ${index + 1}: expected ${listed(right)}, got ${found}`];
  });

/** Whether a set of ids holds one right answer of each, and nothing else. */
export function compareSet(expected: readonly RightAnswer[], got: readonly string[]): string[] {
  const right = expected.map(choices);
  const lacking = right.filter(
    (one) => !one.includes(null) && !one.some((id) => id !== null && got.includes(id)),
  );
  const extra = got.filter((id) => !right.some((one) => one.includes(id)));
  return [
    ...lacking.map((one) => `causes: ${listed(one)} is missing`),
    ...extra.map((id) => `causes: ${id} is none of them`),
  ];
}

/** An API that recovered without anybody's change is as well as one that was healed. */
const same: Readonly<Record<string, readonly string[]>> = {
  'recovered-by-itself': ['healthy', 'recovered'],
};

/** One outcome, or several that are right. */
export function compareOutcome(expected: string | readonly string[], got: string): string[] {
  const right = [expected].flat();
  const met = [got, ...(same[got] ?? [])].some((one) => right.includes(one));
  return met ? [] : [`outcome: expected ${right.join(' or ')}, got ${got}`];
}
