import type { RemedyMessages } from '../../types.ts';

export default {
  title: 'Let the load balancer reach its targets',
  explanation:
    'Adds a rule to the targets’ security group for each blocked port. The rule allows only the load balancer’s security group or, if it has none, the load balancer’s subnets.',
  notes: {
    rule: '{group} then allows {sources} on TCP {ports}.',
    members: 'The rule applies to everything in {group}.',
  },
} satisfies RemedyMessages;
