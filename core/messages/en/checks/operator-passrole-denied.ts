import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'A caller lacks permission to pass a role to API Gateway',
  explanation:
    'Someone, or a deployment tool, set a role on this API, for an integration, an authorizer or its logs. That takes iam:PassRole on the role, and IAM denied it. No request fails for it. But nothing was changed by it, either.',
  advice:
    'First decide whether the caller should be able to pass this role. If so, its administrators add the policy statement that is shown, which lets it pass this role to API Gateway alone, and the call is made again. Do not allow iam:PassRole on all roles.',
  evidence: {
    refused:
      '{by}{tool, select, none {} other { (with {tool})}} was denied {operation}: {action} on {resource}, {count, plural, one {once} other {# times}}, last at {at}.',
    during: 'This was after requests began to fail: a fix may have been denied.',
    beyond: 'AWS adds “{because}”. A further policy statement does not change that.',
    statement: 'Policy statement for the administrators of this caller: {statement}',
  },
};

export default messages;
