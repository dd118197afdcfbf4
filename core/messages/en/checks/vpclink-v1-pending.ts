import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'The VPC link is still being created',
  explanation:
    'The integration names a VPC link that API Gateway has not finished creating. Requests fail with 500 until the link is AVAILABLE, which takes two to four minutes.',
  advice:
    'Wait until the command below shows AVAILABLE; no deployment is needed. If the status becomes FAILED, statusMessage says why, and the link must be replaced. Next time, deploy the integration only once the link is AVAILABLE.',
  evidence: {
    status: 'VPC link {link} is PENDING.',
  },
};

export default messages;
