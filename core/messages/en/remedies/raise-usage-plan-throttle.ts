import type { RemedyMessages } from '../../types.ts';

export default {
  title: 'Raise the usage plan’s throttle',
  explanation:
    'Raises rate and burst of the usage plan, or of the one method in it that is throttled, to one and a half times the measured demand, at least to twice what they were and never above the account’s own limits.',
  notes: {
    limits:
      '{plan}: rate {rateBefore} before, {rateAfter} after (requests a second); burst {burstBefore} before, {burstAfter} after. Every key of the plan gets them.',
    stages: 'The throttle holds for {count, plural, one {one stage} other {# stages}}.',
  },
} satisfies RemedyMessages;
