import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'The VPC link is still being created',
  explanation:
    'API Gateway creates the network interfaces of a new VPC link for some minutes. Until then, no request passes.',
  advice:
    'Wait until the link is AVAILABLE, then check again. A link that stays PENDING cannot create network interfaces: check whether its subnets have free addresses.',
  evidence: {
    status: 'VPC link {link} is {status}. {why}',
  },
};

export default messages;
