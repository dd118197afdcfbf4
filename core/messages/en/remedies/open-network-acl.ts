import type { RemedyMessages } from '../../types.ts';

export default {
  title: 'Allow the load balancer’s traffic in the network ACL',
  explanation:
    'Adds an allow rule right before the blocking rule for each blocked direction: to the targets, and back to the ports for responses.',
  notes: {
    in: '{acl} then allows inbound TCP {ports} from {cidr}.',
    out: '{acl} then allows outbound TCP {ports} to {cidr}.',
    subnets:
      'The network ACL applies to {count, plural, one {one subnet} other {# subnets}}: {subnets}.',
  },
} satisfies RemedyMessages;
