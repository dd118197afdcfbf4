import type { Messages } from '../types.ts';

const symptoms: Messages = {
  logged:
    '{count, plural, one {One failed request in the log sample matches} other {# failed requests in the log sample match}} this cause: “{line}”',
  tested: 'The log of a test of its method matches this cause: “{line}”',
  changed: '{by} called {operation} at {at}: {what}.',
  'began-with':
    'It began {minutes, plural, =0 {within a minute} one {one minute} other {# minutes}} after deployment {deployment}.',
};

export default symptoms;
