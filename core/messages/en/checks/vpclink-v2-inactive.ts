import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'The VPC link is inactive',
  explanation:
    'API Gateway removes the network interfaces of a VPC link that carried no request for 60 days. Requests fail until they exist again, which takes minutes once requests come.',
  advice:
    'Wait: requests reactivate the link automatically within minutes. To prevent it, send a request over the link on a schedule. If it stays inactive, create a new VPC link and point the integrations at it.',
  evidence: {
    status: 'VPC link {link} is {status}. {why}',
  },
};

export default messages;
