import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'The endpoint service does not accept API Gateway’s connection',
  explanation:
    'A version 1 VPC link is a PrivateLink connection to the endpoint service of the load balancer. The connection was rejected or never accepted, or the endpoint service was deleted.',
  advice: 'Accept the endpoint connection. If the endpoint service is gone, create a new VPC link.',
  evidence: {
    connections: 'Connections to endpoint service {service}: {states}.',
    'no-service': '{arn} has no endpoint service.',
  },
};

export default messages;
