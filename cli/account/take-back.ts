import type { Environment } from '../../core/aws/environment.ts';
import { undo } from '../../core/changes/undo.ts';
import { say } from '../../core/messages/render.ts';
import type { Change } from '../../core/model/change-record.ts';
import type { CommandContext } from '../context.ts';
import { changeText } from './text/changes.ts';
import type { Run } from './runs/run.ts';
import { toldJournal } from './runs/told-journal.ts';

/**
 * Undoes what a run changed, the newest attempt first; values that somebody else has changed since stay as they are.
 * @returns how many changes are left as they are
 */
export async function takeBack(
  { terminal, interrupts }: Pick<CommandContext, 'terminal' | 'interrupts'>,
  environment: Environment,
  run: Run,
): Promise<number> {
  interrupts.patience = say('account.finishing-undo');
  const { id } = run.incident;
  interrupts.farewell = say('account.left-undoing', { run: id });
  let undone = 0;
  const kept: Change[] = [];
  for (let number = run.attempts; number > 0; number -= 1) {
    // oxlint-disable no-await-in-loop -- what a later attempt made may rest on an earlier one
    const changes = await run.changes(number);
    if (changes.length === 0) continue;
    const journal = toldJournal(
      run.journal,
      () => {},
      (change) => terminal.err(`${changeText(change)}\n`),
    );
    const record = { incidentId: id, planHash: changes[0]?.planHash ?? '', changes };
    const result = await interrupts.careful(() => undo(environment, record, journal));
    undone += result.undone.length;
    kept.push(...result.kept);
    // oxlint-enable no-await-in-loop
  }
  const calls = kept.map(({ call }) => `${call.service}:${call.action}`).join(', ');
  await run.record(environment).milestone(id, 'incident.undone', { kept: kept.length });
  terminal.out(`${say('account.taken-back', { undone, kept: kept.length, calls })}\n`);
  return kept.length;
}
