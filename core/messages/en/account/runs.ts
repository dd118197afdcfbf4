import type { Messages } from '../../types.ts';

/** Runs that were recorded: resuming and undoing them. */
export default {
  'run-began': 'Run {run} started.',
  'cut-off':
    'An earlier fix of this stage, {run}, was interrupted. Continue it with "fix --resume", or undo it with "undo {run}".',
  'ask-cut-off': 'An earlier fix of this stage, {run}, was interrupted. What now?',
  'choice-resume': 'Continue it',
  'choice-undo': 'Undo it',
  'choice-anew': 'Leave it and start over',
  'nothing-to-resume': 'No fix of this stage was interrupted.',
  'undo-run': 'Run {run} of {api}.',
  'undone-before': 'Nothing is left to undo.',
  'ask-undo-now': 'Undo it?',
  'undo-not-agreed': 'There is no terminal to ask on; pass --yes to undo it.',
  'taken-back':
    '{undone, plural, =0 {Nothing was undone.} other {Undone.}}{kept, plural, =0 {} one { One change was left as it is: {calls}.} other { # changes were left as they are: {calls}.}}',
  'undo-intended': 'Begun, with no result on record; undone only if the account shows the change:',
  'nothing-to-undo': 'No run in {folder} has anything to undo.',
  'no-such-run': 'There is no run {name}, neither in {folder} nor as a folder.',
  'other-account':
    'The run changed account {account}, but these credentials belong to {here}. Use --profile.',
  'other-region': 'The run changed {region}, not {here}.',
  'plan-not-ours': 'The plan of run {run} is refused: {because}',
  'run-left-out': 'Run {run} is of another stage and was left out: {because}',
  'run-damaged':
    'Run {run} cannot be used: {flaw} {applied, select, none {} other {Still in place according to its journal: {applied}. }}{intended, select, none {} other {Possibly made: {intended}. }}{unread, select, some {Other changes may be in place. } other {}}Nothing was run. Restore what is damaged, or check the account, undo the changes by hand and move {folder} away.',
  'flaw-empty': '{path} is empty.',
  'flaw-no-json': '{path} is not valid JSON.',
  'flaw-wrong-form': '{path} is not a valid document ({detail}).',
  'flaw-missing': '{path} is missing.',
  'flaw-not-a-file': '{path} is not a file.',
  'flaw-not-a-folder': '{path} is not a folder.',
  'flaw-link': '{path} is a link.',
  'flaw-foreign': '{path} belongs to another user.',
  'flaw-unreadable': '{path} cannot be read ({detail}).',
  'flaw-modified': '{path} was modified after it was agreed to.',
  'flaw-other-run': '{path} belongs to another run.',
  'flaw-other-plan': '{path} does not match the plan.',
} satisfies Messages;
