import type { RemedyMessages } from '../../types.ts';

export default {
  title: 'Replace the VPC link',
  explanation:
    'Creates a new VPC link to the same load balancer, waits until it is available, moves every method of the stage that used the old link to it, and deploys the API.',
  notes: {
    'takes-minutes': 'API Gateway needs two to four minutes to create a link.',
    'old-link': 'The old link {link} stays, because other APIs and stages may use it.',
  },
} satisfies RemedyMessages;
