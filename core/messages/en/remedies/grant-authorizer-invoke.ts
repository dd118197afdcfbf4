import type { RemedyMessages } from '../../types.ts';

export default {
  title: 'Let API Gateway invoke the authorizer function',
  explanation:
    'Adds one statement to the resource policy of the authorizer’s function that allows this authorizer to invoke it. Existing statements stay as they are, and no deployment is needed.',
  notes: {
    source: 'Only {source} can invoke the function through this statement.',
  },
} satisfies RemedyMessages;
