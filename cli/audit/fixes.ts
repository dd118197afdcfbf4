import type { Violation } from '../../core/model/audit/rule-result.ts';
import type { Target } from '../../core/model/target.ts';
import { commandsOf } from '../../core/remedies/commands.ts';

/** A violation's fix and its undo, as AWS CLI commands; the latter use variables that the former set. */
export function fixCommands(
  { fix, undo }: Violation,
  { region }: Target,
): { readonly commands: readonly string[]; readonly undo: readonly string[] } {
  if (fix === null) return { commands: [], undo: [] };
  const all = commandsOf([...fix, ...undo], region);
  return { commands: all.slice(0, fix.length), undo: all.slice(fix.length) };
}
