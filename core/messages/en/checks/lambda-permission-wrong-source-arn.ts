import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'The Lambda permission is for another API, stage, method or path',
  explanation:
    'The function’s resource policy has statements for API Gateway, but none covers the failing method, or one denies it. This happens when an API is recreated, when a path with a parameter is written out literally, or when the statement names another stage or account.',
  advice:
    'Compare the source ARNs in the policy with the one that is needed. A Deny statement must be removed by hand.',
  evidence: {
    'not-covered': 'No statement covers {needed}. The conditions of the statements are: {found}.',
    denied: 'A Deny statement in the policy blocks {route}.',
  },
};

export default messages;
