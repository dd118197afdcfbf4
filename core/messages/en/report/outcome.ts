import type { Messages } from '../../types.ts';

/** What was changed, whether it helped, and where the documents lie. */
export default {
  changes: 'Changes',
  'status-intended': 'started; whether it was applied is unknown',
  'status-applied': 'applied',
  'still-in-place': 'To undo what is still in place',
  'status-undone': 'applied, then undone',
  'status-refused': 'refused by AWS; nothing was changed',
  'status-uncertain':
    'left as it is: it has changed, and nothing proves that this change did it; compare it with the plan',
  'status-skipped-modified': 'left as it is: someone has changed or deleted it since',
  'request-id': 'request {id}',
  'diff-label': 'State before and after',
  verification: 'Verification',
  'verified-recovered': 'The API recovered and remained healthy.',
  'verified-watching': 'No sign of the symptom so far; watching.',
  'verified-failing': 'The API is still failing.',
  'verified-worse': 'More requests are failing than before the change.',
  'verified-unknown': 'Not enough evidence to judge the change.',
  'recheck-healthy': 'The cause is gone.',
  'recheck-faulty': 'The cause is still there.',
  'recheck-unknown': 'It could not be determined whether the cause is gone.',
  reasons: 'Reasons',
  sources: 'Sources',
  'sources-note':
    'The facts behind this report are in the evidence bucket. Facts that were read for single checks are in the folder "checks" beside them.',
} satisfies Messages;
