import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'The Lambda authorizer was set to expect the other form of response',
  explanation:
    'An HTTP API expects an IAM policy from the function of an authorizer, or isAuthorized where simple responses are on. That was changed, and the function answers as before, so API Gateway returns 500 for every request behind it.',
  advice:
    'Compare what the function returns with what the authorizer expects, and correct the side that is wrong.',
  evidence: {
    simple: 'The authorizer {authorizer} expects simple responses with isAuthorized.',
    policy: 'The authorizer {authorizer} expects an IAM policy.',
  },
};

export default messages;
