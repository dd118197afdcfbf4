import type { Messages } from '../../types.ts';

/** What `fix` shows, asks and reports. */
export default {
  commands: 'Commands to run:',
  'undo-commands': 'To undo:',
  'no-undo': 'This cannot be undone.',
  'no-plan': 'No remedy applies here; manual action is required.',
  'ask-apply': 'Apply this to {api}?',
  'ask-undo': 'The change did not help. Undo it?',
  'not-agreed-no-terminal':
    'There is no terminal to ask on; --yes --up-to {risk} would agree to this plan.',
  'not-agreed-too-risky':
    'The risk of this plan is {risk}; --yes agrees only up to {yes}, and there is no terminal to ask on.',
  'not-agreed-weak':
    'There is no terminal to ask on, and for the reasons above --yes does not cover this plan.',
  'not-agreed-no-undo':
    'A change that cannot be undone is never approved in advance, and there is no terminal to ask on.',
  'nothing-changed': 'Nothing was changed.',
  'change-intended': '{call}',
  'change-applied': '{call} done',
  'change-undone': '{call} undone',
  'change-refused': '{call} refused by AWS; nothing was changed',
  'change-uncertain':
    '{call} left as it is: it has changed, and nothing proves that this run did it; compare it with the plan',
  'change-skipped-modified': '{call} left as it is: someone has changed or deleted it since',
  'resumed-at': 'Of this plan:',
  look: '{at} UTC: {requests} requests, {failed} failed; cause {recheck, select, healthy {fixed} faulty {still there} other {unclear}}; next look in {seconds} s',
  'verified-recovered': 'The API recovered and remained healthy.',
  'verified-watching': 'No sign of the symptom so far; watching.',
  'verified-failing': 'The API is still failing.',
  'verified-worse': 'More requests are failing than before the change.',
  'verified-unknown': 'Not enough evidence to judge the change.',
  'next-attempt': 'The API is still failing; looking for the next cause.',
  'attempts-over':
    '{attempts, plural, one {One cause was} other {# causes were}} tried and the API is still failing; manual action is required.',
  kept: 'The change stays in place. Undo it with: gateway-medic undo {run}',
  report: 'Report: {file}',
  stale: 'The account has changed since this plan was made; the plan was not applied. {because}',
  'state-taken-back': 'What had been changed was undone.',
  'state-none': 'Nothing was changed.',
  'state-left-alone':
    'Left as it is, because nothing proves that this run changed it; compare it with the plan:',
  'state-stands':
    '{applied, select, none {} other {In place: {applied}. }}{intended, select, none {} other {Perhaps in place: {intended}. }}Undo with: gateway-medic undo {run}',
} satisfies Messages;
