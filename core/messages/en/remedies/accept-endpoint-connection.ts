import type { RemedyMessages } from '../../types.ts';

export default {
  title: 'Accept the VPC link’s endpoint connection',
  explanation:
    'Accepts the connection that API Gateway’s VPC endpoint has asked for at the endpoint service in front of the load balancer.',
  notes: {
    reach: '{endpoints} may then connect to the endpoint service {service}.',
    'undo-rejects': 'The connection was never answered before; taking the change back rejects it.',
  },
} satisfies RemedyMessages;
