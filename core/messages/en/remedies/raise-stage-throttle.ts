import type { RemedyMessages } from '../../types.ts';

export default {
  title: 'Raise the stage’s throttling limits',
  explanation:
    'Raises rate and burst in the stage’s method settings to 1.5 times the measured demand, at least to twice the old values and never above the account limits.',
  notes: {
    limits:
      'Settings {key}: rate {rateBefore} before, {rateAfter} after (requests per second); burst {burstBefore} before, {burstAfter} after.',
    backends: 'The backends get more requests; the limits may have been what protected them.',
  },
} satisfies RemedyMessages;
