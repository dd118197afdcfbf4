import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'The Lambda function’s own role lacks a permission',
  explanation:
    'The function calls another AWS service as its execution role, and AWS refuses the call. The code does not handle that, so the run fails and API Gateway answers 502.',
  advice:
    'Allow the role the action on the resource, in the tool that owns the role, or else the next deployment removes the permission again. Where the denial is explicit, find the statement first: in the role’s policies, its permissions boundary, a service control policy or the policy of the resource.',
  evidence: {
    denied:
      '{function} runs as the role {role}, which is not allowed {action} on {resource}{because, select, empty {} other {: {because}}}.',
    errors:
      'Lambda counted {errors, plural, one {one error} other {# errors}} of {function} in this period.',
  },
};

export default messages;
