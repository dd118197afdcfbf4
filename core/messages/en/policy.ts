import type { Messages } from '../types.ts';

export default {
  'observe-mode': 'The policy is to observe: plans are advice, and nothing is changed.',
  'propose-mode': 'The policy is to propose: every change needs an approval.',
  'no-undo': 'What cannot be taken back needs an approval.',
  'risk-within-limit': 'The risk is {risk}; up to {limit}, changes run by themselves.',
  'risk-above-limit': 'The risk is {risk}; only up to {limit}, changes run by themselves.',
  'wrong-hash': 'The plan is not the one that its hash names.',
  expired: 'The plan could be approved until {at}.',
  'unknown-remedy': 'No remedy is called {remedy}.',
  'disabled-remedy': '{remedy} is switched off in the settings.',
  empty: 'The plan does nothing.',
  'refused-call': '{call} is never made, whoever approves it.',
  'undeclared-call': '{remedy} does not declare {call}.',
} satisfies Messages;
