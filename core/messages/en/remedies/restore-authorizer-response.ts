import type { RemedyMessages } from '../../types.ts';

const messages: RemedyMessages = {
  title: 'Set the response form of the authorizer back',
  explanation:
    'Sets whether the Lambda authorizer is expected to answer with isAuthorized or with an IAM policy. Who is let in is still decided by its function.',
  notes: {
    simple: 'The authorizer {authorizer} is expected to answer with isAuthorized again.',
    policy: 'The authorizer {authorizer} is expected to answer with an IAM policy again.',
  },
};

export default messages;
