import { inputOf } from '../../../core/changes/results.ts';
import { say } from '../../../core/messages/render.ts';
import type { Change } from '../../../core/model/change-record.ts';
import type { Call } from '../../../core/model/plan.ts';
import { commandsOf } from '../../../core/remedies/commands.ts';
import { colours } from '../../colours.ts';

/**
 * What undoing some changes may run, the newest first: what was made, and what was begun and may have been made.
 * @param changes of one plan, in the order in which they ran
 */
export function undoingText(changes: readonly Change[], region: string): string {
  const lines = changes.toReversed().flatMap((change) => {
    const { status, undo } = change;
    if (status !== 'applied' && status !== 'intended') return [];
    const calls = undo.map((call) => filledIn(call, changes));
    const commands = commandsOf(calls, region).map((command) => `  ${colours.green(command)}`);
    return status === 'intended' ? [say('account.undo-intended'), ...commands] : commands;
  });
  return lines.map((line) => `${line}\n`).join('');
}

/** With what earlier operations answered; without it, where they were interrupted before their answer. */
function filledIn(call: Call, changes: readonly Change[]): Call {
  try {
    return { ...call, input: { ...inputOf(call, changes) } };
  } catch {
    return call;
  }
}
