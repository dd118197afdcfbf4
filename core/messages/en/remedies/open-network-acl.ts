import type { RemedyMessages } from '../../types.ts';

export default {
  title: 'Let the load balancer’s traffic through the network ACL',
  explanation:
    'Adds an allow rule right before the rule that blocks, for each passage that is blocked: towards the targets, and back to the ports that answers go to.',
  notes: {
    in: '{acl} then lets in TCP {ports} from {cidr}.',
    out: '{acl} then lets out TCP {ports} to {cidr}.',
    subnets:
      'The network ACL guards {count, plural, one {one subnet} other {# subnets}}: {subnets}.',
  },
} satisfies RemedyMessages;
