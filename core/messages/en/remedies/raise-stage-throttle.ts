import type { RemedyMessages } from '../../types.ts';

export default {
  title: 'Raise the stage’s throttle',
  explanation:
    'Raises rate and burst in the stage’s method settings to one and a half times the measured demand, at least to twice what they were and never above the account’s own limits.',
  notes: {
    limits:
      'Settings {key}: rate {rateBefore} before, {rateAfter} after (requests a second); burst {burstBefore} before, {burstAfter} after.',
    backends: 'The backends get more requests; the throttle may have been what protected them.',
  },
} satisfies RemedyMessages;
