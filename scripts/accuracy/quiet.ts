import type { Round } from '../../simulator/judge/rounds.ts';
import type { Scenario } from '../../simulator/scenario.ts';

/** What came of a scenario in which nothing is to be changed and nobody to be asked. */
export interface Quiet {
  /** Calls that changed something. */
  readonly writes: number;
  /** Mails that asked for an approval. */
  readonly asked: number;
}

const question = 'Approve?';

/**
 * @param subjects of the mails that were sent
 * @returns null for a scenario that allows a change or a question
 */
export function quietOf(
  { expect: { forbidden, messages } }: Pick<Scenario, 'expect'>,
  rounds: readonly Pick<Round, 'writes'>[],
  subjects: readonly string[],
): Quiet | null {
  const isQuiet = forbidden?.writes === 'any' && messages?.notSent.includes(question) === true;
  return isQuiet
    ? {
        writes: rounds.flatMap(({ writes }) => writes).length,
        asked: subjects.filter((subject) => subject.includes(question)).length,
      }
    : null;
}
