import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'The caller’s IAM policies do not allow the request',
  explanation:
    'The caller signed well, but none of its policies allows execute-api:Invoke on this method, or one denies it. API Gateway answers 403.',
  advice:
    'Have the owner of the caller’s role decide whether it may call the method. If so, add the statement below to a policy of the role, as narrow as it is. Check a permissions boundary and service control policies, too: aws iam simulate-principal-policy shows what decides. Nothing is changed automatically: that would widen access.',
  evidence: {
    caller: '{caller} is not allowed to invoke {routes}.',
    statement: 'This statement in a policy of the caller would allow it: {statement}',
  },
};

export default messages;
