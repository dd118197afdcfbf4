import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'The Lambda authorizer answers in a form that API Gateway does not accept',
  explanation:
    'The function of the authorizer ran and returned something else than the authorizer is configured for: an IAM policy, or isAuthorized for simple responses of an HTTP API. API Gateway returns 500 for every request behind it.',
  advice:
    'Compare what the function returns with what the authorizer expects, and correct the side that is wrong.',
  evidence: {
    simple: 'The authorizer {authorizer} expects simple responses with isAuthorized.',
    policy: 'The authorizer {authorizer} expects an IAM policy.',
  },
};

export default messages;
