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
    'Undone.{kept, plural, =0 {} one { One change was left as it is.} other { # changes were left as they are.}}',
  'nothing-to-undo': 'No run in {folder} has anything to undo.',
  'no-such-run': 'There is no run {name}, neither in {folder} nor as a folder.',
  'no-run': '{file} cannot be read: the run is incomplete.',
  'other-account':
    'The run changed account {account}, but these credentials belong to {here}. Use --profile.',
  'other-region': 'The run changed {region}, not {here}.',
} satisfies Messages;
