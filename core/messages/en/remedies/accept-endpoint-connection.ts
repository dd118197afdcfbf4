import type { RemedyMessages } from '../../types.ts';

export default {
  title: 'Accept the VPC link’s endpoint connection',
  explanation:
    'Accepts the connection that API Gateway’s VPC endpoint has requested to the endpoint service in front of the load balancer.',
  notes: {
    reach: '{endpoints} can then connect to the endpoint service {service}.',
    'undo-rejects': 'The connection was pending before; undoing the change rejects it.',
  },
} satisfies RemedyMessages;
