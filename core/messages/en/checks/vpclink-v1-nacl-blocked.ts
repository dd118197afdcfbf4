import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'A network ACL blocks the way to the targets or back',
  explanation:
    'Network ACLs keep no state: traffic from the load balancer’s subnets to the targets, and the answers back to ports 1024 to 65535, need a rule each, in both subnets.',
  advice:
    'Add the missing rules, or remove the rule that denies. A network ACL is shared by everything in its subnets.',
  evidence: {
    inbound: 'Network ACL {acl} denies inbound TCP from {cidr} to port {ports} (rule {rule}).',
    outbound: 'Network ACL {acl} denies outbound TCP to {cidr} on port {ports} (rule {rule}).',
  },
};

export default messages;
