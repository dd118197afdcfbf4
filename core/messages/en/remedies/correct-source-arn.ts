import type { RemedyMessages } from '../../types.ts';

export default {
  title: 'Allow the invocation from the correct source ARN',
  explanation:
    'Adds a statement whose source ARN covers the failing methods. The statement with the wrong source ARN stays: another API or a template may own it.',
  notes: {
    source: 'Requests from {source} can then invoke the function.',
    stale:
      'These statements cover none of the methods and are left for their owner to remove: {statements}.',
  },
} satisfies RemedyMessages;
