import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'Clients send tokens that have expired',
  explanation:
    'The exp claim of the tokens has passed. API Gateway returns 401 and does not call the integration.',
  advice:
    'Find out why clients do not renew their tokens: a refresh that fails, a cached token, or a token lifetime that was shortened at the identity provider.',
  evidence: {},
};

export default messages;
