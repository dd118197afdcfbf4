import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'Clients do not sign their requests',
  explanation:
    'The method wants a signature (authorizationType AWS_IAM), and requests carry none. API Gateway answers 403 Missing Authentication Token.',
  advice:
    'Have clients sign with Signature Version 4 for the service execute-api. If the method is meant to be open, its owner sets authorizationType to NONE and deploys. Warning: that lets everybody in. Nothing is changed automatically.',
  evidence: {
    unsigned:
      '{count, plural, one {One request} other {# requests}} without a signature: {routes}.',
  },
};

export default messages;
