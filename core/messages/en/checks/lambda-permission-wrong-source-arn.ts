import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'The Lambda permission is for another API, stage, method or path',
  explanation:
    'The function’s resource policy has statements for API Gateway, but none covers the method that fails, or one denies it. This happens when an API is created anew, when a path with a parameter is written out literally, or when the statement names another stage or account.',
  advice:
    'Compare the source ARN of the policy’s statements with the one that is needed. A Deny statement must be removed by hand.',
  evidence: {
    'not-covered': 'No statement covers {needed}. The statements’ conditions are: {found}.',
    denied: 'A Deny statement of the policy refuses {route}.',
  },
};

export default messages;
