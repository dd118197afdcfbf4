import type { Messages } from '../types.ts';

/** Why the workflow hands an incident to a person; the codes are in statemachines/remediation.asl.yaml. */
export default {
  'http-api':
    '{api} is an HTTP API. Gateway Medic diagnoses REST APIs only, so nothing was checked and nothing was changed.',
  'target-gone': 'The API {api} or its stage {stage} was deleted while the incident was open.',
  'no-cause': 'Requests of {api}/{stage} fail, and no known cause explains it.',
  'unknown-cause':
    'Too little could be read to tell what is wrong. What was denied or failed is listed under "Not checked".',
  'advice-only': 'The cause is known, but nothing may or can be changed by itself.',
  blocked: 'The cause is known and there is a plan, but policy forbids it.',
  'nothing-to-do': 'Every cause that was found has been tried.',
  rejected: 'The plan was rejected. Nothing was changed by it.',
  unanswered: 'Nobody answered in time. Nothing was changed by this plan.',
  stale:
    'The configuration changed each time a plan was about to run. Somebody else is at work on it.',
  unverified:
    'A change was made, and whether it helped could not be verified. It is still in place; the report says how to take it back.',
  'attempts-used': 'As many causes were tried as the policy allows, and the symptom goes on.',
  'undo-failed':
    'Taking a change back failed, so it may still be in place. The report lists it with the commands that undo it.',
  'step-failed': 'A step of the workflow failed.',
  error: '{name}: {message}',
} satisfies Messages;
