import type { RemedyMessages } from '../../types.ts';

export default {
  title: 'Stop filtering PrivateLink traffic at the load balancer',
  explanation:
    'Tells the load balancer not to hold traffic that comes through PrivateLink against its security groups’ inbound rules. The security groups stay as they are.',
  notes: {
    weaker:
      'The security groups of {balancer} no longer filter what comes through any VPC link or endpoint. A rule that allows the traffic is the lasting answer.',
  },
} satisfies RemedyMessages;
