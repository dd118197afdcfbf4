import type { RemedyMessages } from '../../types.ts';

export default {
  title: 'Stop filtering PrivateLink traffic at the load balancer',
  explanation:
    'Stops the load balancer from checking PrivateLink traffic against its security groups’ inbound rules. The security groups stay as they are.',
  notes: {
    weaker:
      'The security groups of {balancer} no longer filter traffic from any VPC link or endpoint. A rule that allows the traffic is the lasting fix.',
  },
} satisfies RemedyMessages;
