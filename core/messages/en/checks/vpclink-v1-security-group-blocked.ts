import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'A security group blocks the load balancer from its targets',
  explanation:
    'No rule allows the load balancer’s traffic to the targets. Their health checks fail for the same reason, so unhealthy targets are a consequence here.',
  advice:
    'Allow the load balancer’s security group, or the subnets of its nodes, to reach the target port and the health check port.',
  evidence: {
    ingress: 'No inbound rule of security group {group} allows {peers} on port {ports}.',
    egress:
      'No outbound rule of the load balancer’s security group {group} lets it reach {peers} on port {ports}.',
    part: 'Whether security group {group} allows the traffic on port {ports} could not be determined: {because}',
  },
};

export default messages;
