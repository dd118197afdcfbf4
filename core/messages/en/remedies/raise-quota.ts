import type { RemedyMessages } from '../../types.ts';

export default {
  title: 'Top up the exhausted API keys until midnight UTC',
  explanation:
    'Sets the remaining requests of the exhausted API keys to what they need until midnight UTC, at least a tenth of the quota. The quota of the usage plan stays as it is.',
  notes: {
    granted:
      '{keys, plural, one {One key} other {# keys}} of {plan} can make {granted} more requests; the quota is {limit} per {period}.',
    'over-quota':
      'That is more than the whole quota again. Ask the owner of {plan} before you approve.',
    'plan-stays': '{plan} itself stays as it is: its owner decides whether the quota is right.',
  },
} satisfies RemedyMessages;
