import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'The load balancer has no listener for the integration’s port',
  explanation:
    'The integration’s URI names a port (80 or 443 by default) on which the Network Load Balancer does not listen.',
  advice: 'Create the listener, or correct the port in the integration’s URI and deploy.',
  evidence: {
    'no-listener': '{arn} does not listen on port {port}. Ports of its listeners: {ports}.',
  },
};

export default messages;
