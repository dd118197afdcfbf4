import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'API Gateway cannot assume the role of a Lambda authorizer',
  explanation:
    'The authorizer names a role for calling its function, and the trust policy of the role does not let API Gateway assume it, or the role does not exist. API Gateway answers 500.',
  advice:
    'Have the owner of the role compare its trust policy with the one below: aws iam get-role shows it, and aws iam update-assume-role-policy replaces all of it, so keep the other statements. If the role was deleted, create it again or let the authorizer do without one. Check it with aws apigateway test-invoke-authorizer.',
  evidence: {
    role: 'Authorizer {authorizer} calls its function as {role}.',
    trust: 'This trust policy lets API Gateway assume a role: {document}',
  },
};

export default messages;
