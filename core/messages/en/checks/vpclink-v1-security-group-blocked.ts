import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'A security group keeps the load balancer from its targets',
  explanation:
    'No rule admits the load balancer’s traffic to the targets. Their health checks fail for the same reason, so unhealthy targets are a consequence here.',
  advice:
    'Let the load balancer’s security group, or the subnets of its nodes, reach the targets’ port and health check port.',
  evidence: {
    ingress: 'No inbound rule of security group {group} admits {peers} on port {ports}.',
    egress:
      'No outbound rule of the load balancer’s security group {group} lets it reach {peers} on port {ports}.',
  },
};

export default messages;
