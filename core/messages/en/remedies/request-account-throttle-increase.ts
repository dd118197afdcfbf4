import type { RemedyMessages } from '../../types.ts';

export default {
  title: 'Ask AWS for a higher account throttle',
  explanation:
    'Requests an increase of the account’s request rate for API Gateway in this region to one and a half times the limit or the measured rate, whichever is larger.',
  notes: {
    value: 'The limit is {before} requests a second; {rate} were measured; {wanted} are asked for.',
    'takes-time': 'AWS decides, which can take hours or days. Until then, clients must back off.',
  },
} satisfies RemedyMessages;
