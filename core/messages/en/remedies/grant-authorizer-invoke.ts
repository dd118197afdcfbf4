import type { RemedyMessages } from '../../types.ts';

export default {
  title: 'Let API Gateway invoke the authorizer function',
  explanation:
    'Adds one statement to the resource policy of the authorizer’s function that allows this authorizer to invoke it. Statements that exist are left alone, and no deployment is needed.',
  notes: {
    source: 'API Gateway may then invoke the function for {source} and nothing else.',
  },
} satisfies RemedyMessages;
