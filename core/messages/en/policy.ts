import type { Messages } from '../types.ts';

export default {
  'observe-mode': 'Policy "observe": the plan is advice, and nothing was changed.',
  'propose-mode': 'Policy "propose": every change needs approval.',
  'no-undo': 'A change that cannot be undone needs approval.',
  'risk-within-limit': 'The risk is {risk}; changes up to {limit} risk run automatically.',
  'risk-above-limit': 'The risk is {risk}; only changes up to {limit} risk run automatically.',
  'wrong-hash': 'The plan does not match its hash.',
  expired: 'The approval window closed at {at}.',
  'unknown-remedy': '"{remedy}" is not a valid remedy.',
  'disabled-remedy': '{remedy} is disabled in the settings.',
  empty: 'The plan changes nothing.',
  'refused-call': '{call} is never made, whoever approves it.',
  'undeclared-call': '{remedy} does not declare {call}.',
} satisfies Messages;
