import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'A network ACL blocks traffic to or from the targets',
  explanation:
    'Network ACLs are stateless: traffic from the load balancer’s subnets to the targets, and the responses to ports 1024 to 65535, each need a rule in both subnets.',
  advice:
    'Add the missing rules, or remove the rule that denies the traffic. A network ACL applies to everything in its subnets.',
  evidence: {
    inbound: 'Network ACL {acl} denies inbound TCP from {cidr} to port {ports} (rule {rule}).',
    outbound: 'Network ACL {acl} denies outbound TCP to {cidr} on port {ports} (rule {rule}).',
    part: 'Rule {rule} of network ACL {acl} denies TCP for part of {cidr}. Whether this part carries the traffic could not be determined: {because}',
  },
};

export default messages;
