import type { RemedyMessages } from '../../types.ts';

export default {
  title: 'Request a higher account throttling limit from AWS',
  explanation:
    'Requests an increase of the account’s API Gateway request rate in this Region to 1.5 times the limit or the measured rate, whichever is larger.',
  notes: {
    value:
      'The limit is {before} requests per second; {rate} were measured; {wanted} are requested.',
    'takes-time': 'AWS decides, which can take hours or days. Until then, clients must back off.',
  },
} satisfies RemedyMessages;
