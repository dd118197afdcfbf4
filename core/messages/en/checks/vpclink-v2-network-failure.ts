import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'The network blocks requests behind the VPC link',
  explanation:
    'Requests pass from the network interfaces of the VPC link to the load balancer and from there to its targets. A security group or a network ACL on this way does not let them through.',
  advice:
    'Allow the VPC link’s security group to reach the load balancer on the listener’s port, and the load balancer to reach its targets. Responses need ports 1024 to 65535 in network ACLs.',
  evidence: {
    ingress: 'No inbound rule of security group {group} allows {peers} on port {ports}.',
    egress:
      'No outbound rule of security group {group} lets what it protects reach {peers} on port {ports}.',
    part: 'Whether security group {group} allows the traffic on port {ports} could not be determined: {because}',
    inbound: 'Network ACL {acl} denies inbound TCP from {cidr} to port {ports} (rule {rule}).',
    outbound: 'Network ACL {acl} denies outbound TCP to {cidr} on port {ports} (rule {rule}).',
    'acl-part':
      'Rule {rule} of network ACL {acl} denies TCP for part of {cidr}. Whether this part carries the traffic could not be determined: {because}',
  },
};

export default messages;
