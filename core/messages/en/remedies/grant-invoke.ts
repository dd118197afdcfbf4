import type { RemedyMessages } from '../../types.ts';

export default {
  title: 'Let API Gateway invoke the function',
  explanation:
    'Adds one statement to the resource policy of the function, or of the alias or version that the methods invoke. It allows the invocation from this API and these methods only. Statements that exist are left alone, and no deployment is needed.',
  notes: { source: 'API Gateway may then invoke the function from {source} and nowhere else.' },
} satisfies RemedyMessages;
