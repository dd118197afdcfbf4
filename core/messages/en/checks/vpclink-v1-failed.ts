import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'The VPC link has failed or is gone',
  explanation:
    'API Gateway reaches private backends only through an available VPC link. A failed link cannot be repaired: the integration needs a new one.',
  advice: 'Create a new VPC link for the load balancer, point the integration at it and deploy.',
  evidence: {
    status: 'VPC link {link} is {status}. {why}',
    'load-balancer-gone': 'Its load balancer {arn} does not exist, which accounts for its state.',
  },
};

export default messages;
