import type { RemedyMessages } from '../../types.ts';

export default {
  title: 'Let API Gateway invoke the function',
  explanation:
    'Adds one statement to the resource policy of the function, or of the alias or version that the methods invoke. It allows only this API and these methods to invoke it. Existing statements stay as they are, and no deployment is needed.',
  notes: { source: 'Only requests from {source} can invoke the function through this statement.' },
} satisfies RemedyMessages;
