import type { RemedyMessages } from '../../types.ts';

export default {
  title: 'Raise the integration timeout to 29 seconds',
  explanation:
    'Lets API Gateway wait longer for the backend of the methods that time out, and deploys the API. It buys time: the backend is as slow as before.',
  notes: {
    timeout: 'The timeout goes from {before} ms to {after} ms.',
    'clients-wait': 'Clients may wait up to {seconds} seconds for a response.',
  },
} satisfies RemedyMessages;
