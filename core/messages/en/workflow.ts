import type { Messages } from '../types.ts';

/** Why the workflow hands an incident to a person; the codes are in statemachines/remediation.asl.yaml. */
export default {
  'target-gone': 'The API {api} or its stage {stage} was deleted while the incident was open.',
  'no-cause': 'No check found what is wrong with {api}/{stage}.',
  'unknown-cause':
    'Too little could be read to determine what is wrong. What was denied or failed is listed under "Not checked".',
  'advice-only': 'The cause is known, but no change can be made automatically.',
  'cause-hidden':
    'The cause is unknown. What hides it was found, but it cannot be fixed automatically.',
  blocked: 'The cause is known and there is a plan, but policy forbids it.',
  'nothing-to-do': 'Every cause that was found has been tried.',
  rejected: 'The plan was rejected, so it changed nothing.',
  unanswered: 'Nobody answered in time, so the plan changed nothing.',
  stale:
    'The configuration changed each time a plan was about to run. Someone else may be working on it.',
  unverified:
    'It could not be determined whether the API recovered. A change that was made is still in place; the report shows how to undo it.',
  'not-recovered':
    'A change was made and kept, and no more requests fail as the alarm says, but the API has not recovered in full. What is still wrong is listed with the change.',
  'attempts-used': 'The maximum number of attempts was reached and the API is still failing.',
  'undo-failed':
    'Undoing a change failed, so it may still be in place. The report lists it with the commands that undo it.',
  'change-failed':
    'The change could not be carried out. What had been changed by then was undone, or is listed with what became of it.',
  'step-failed': 'A step of the workflow failed.',
  error: '{name}: {message}',
} satisfies Messages;
