import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'The listener behind the VPC link no longer exists',
  explanation:
    'The integration names a listener, or a load balancer and a port, that no longer exists. A listener that is created again has another ARN.',
  advice:
    'Create the listener again, and set its ARN in the integration. If the load balancer has another listener for this traffic, set the ARN of that one.',
  evidence: {
    gone: 'Load balancer {balancer} has no listener for {arn}. Its listeners: {listeners}.',
    'balancer-gone': 'The load balancer of {arn} does not exist.',
  },
};

export default messages;
