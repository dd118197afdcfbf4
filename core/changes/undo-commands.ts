import type { Change } from '../model/change-record.ts';
import { commandsOf } from '../remedies/commands.ts';
import { inputOf } from './results.ts';

/** The AWS CLI commands that undo what is still in place of some changes, the newest first. @param changes of one plan, in the order in which they ran */
export const undoCommandsFor = (changes: readonly Change[], region: string): string[] =>
  changes
    .toReversed()
    .filter(({ status }) => status === 'applied')
    .flatMap(({ undo }) =>
      commandsOf(
        undo.map((call) => ({ ...call, input: { ...inputOf(call, changes) } })),
        region,
      ),
    );
