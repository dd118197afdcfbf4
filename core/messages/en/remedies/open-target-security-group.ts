import type { RemedyMessages } from '../../types.ts';

export default {
  title: 'Let the load balancer reach its targets',
  explanation:
    'Adds a rule to the targets’ security group for each port that is shut. It lets in the load balancer’s security group or, where it has none, the load balancer’s subnets, and nobody else.',
  notes: {
    rule: '{group} then lets in {sources} on TCP {ports}.',
    members: 'The rule holds for everything that is in {group}.',
  },
} satisfies RemedyMessages;
