import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'API Gateway’s connection to the endpoint service is not accepted',
  explanation:
    'A VPC link of version 1 is a PrivateLink connection to the load balancer’s endpoint service. Someone rejected the connection, it was never accepted, or the endpoint service was deleted.',
  advice:
    'Accept the endpoint connection. Where the endpoint service is gone, only a new VPC link helps.',
  evidence: {
    connections: 'The connections to endpoint service {service} are: {states}.',
    'no-service': 'No endpoint service stands before {arn}.',
  },
};

export default messages;
