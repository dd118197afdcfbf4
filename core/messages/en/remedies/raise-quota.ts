import type { RemedyMessages } from '../../types.ts';

export default {
  title: 'Give the exhausted keys requests for the rest of the day',
  explanation:
    'Sets what the exhausted API keys have left to what they ask for until the day ends in UTC, at least a tenth of the quota. The usage plan’s quota stays.',
  notes: {
    granted:
      '{keys, plural, one {One key} other {# keys}} of {plan} may make {granted} more requests; the quota is {limit} a {period}.',
    'over-quota':
      'That is more than the whole quota once again. Ask the owner of {plan} before you approve.',
    'plan-stays':
      '{plan} itself stays as it is: whether the quota is right is for its owner to say.',
  },
} satisfies RemedyMessages;
