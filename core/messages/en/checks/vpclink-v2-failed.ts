import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'The VPC link has failed or is gone',
  explanation:
    'API Gateway reaches private backends only through an available VPC link. Subnets and security groups of a VPC link cannot be changed, so a failed one has to be replaced.',
  advice:
    'Create a new VPC link with subnets and security groups that exist, and point the integrations at it. A REST API has to be deployed afterwards.',
  evidence: {
    status: 'VPC link {link} is {status}. {why}',
  },
};

export default messages;
