import type { RemedyMessages } from '../../types.ts';

export default {
  title: 'Raise the usage plan’s throttling limits',
  explanation:
    'Raises rate and burst of the usage plan, or of the throttled method in it, to 1.5 times the measured demand, at least to twice the old values and never above the account limits.',
  notes: {
    limits:
      '{plan}: rate {rateBefore} before, {rateAfter} after (requests per second); burst {burstBefore} before, {burstAfter} after. They apply to every key of the plan.',
    stages: 'The limits apply to {count, plural, one {one stage} other {# stages}}.',
  },
} satisfies RemedyMessages;
