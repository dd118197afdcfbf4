import type { RemedyMessages } from '../../types.ts';

export default {
  title: 'Allow the invocation from the right source ARN',
  explanation:
    'Adds a statement whose source ARN covers the methods that fail. The statement with the wrong source ARN stays: another API or a template may own it.',
  notes: {
    source: 'API Gateway may then invoke the function from {source}.',
    stale: 'Covers none of these methods and is left for its owner to remove: {statements}.',
  },
} satisfies RemedyMessages;
