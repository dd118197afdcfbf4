import type { Expectation, IncidentExpectation, RightAnswer } from '../../simulator/expectation.ts';

/** Every cause that a scenario holds right: the set that it states, or what it expects of each round of each incident. */
export const expectedSet = (expect: Expectation): RightAnswer[] =>
  expect.causes ?? [expect, ...(expect.incidents ?? [])].flatMap(statedBy);

function statedBy({ cause, causes }: IncidentExpectation): RightAnswer[] {
  if (causes) return causes;
  if (cause === undefined) return [];
  return (Array.isArray(cause) ? cause : [cause]).filter((one) => one !== null);
}
