import type { RemedyMessages } from '../../types.ts';

export default {
  title: 'Raise the integration timeout to its default',
  explanation:
    'Lets API Gateway wait longer for the backend of the methods or routes that time out: 29 seconds, or 30 of an HTTP API. A REST API is deployed for it. It buys time: the backend is as slow as before.',
  notes: {
    timeout: 'The timeout goes from {before} ms to {after} ms.',
    'clients-wait': 'Clients may wait up to {seconds} seconds for a response.',
  },
} satisfies RemedyMessages;
