import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'The function of a Lambda authorizer fails',
  explanation:
    'The authorizer’s function ended with an error, so API Gateway cannot decide about the request and answers 500. The methods behind it and their backends are not reached.',
  advice:
    'Read the log of the authorizer’s function and fix its code or configuration: a missing module, an environment variable or a secret are the usual reasons. If the authorizer invokes an alias, rolling back to the previous version is a stopgap. Warning: an older authorizer may let in callers that the present one would not; have its owner agree.',
  evidence: {
    function:
      '{function} decides about requests to {count, plural, one {one method} other {# methods}}.',
    errors:
      'Lambda counted {errors, plural, one {one error} other {# errors}} of {function} in this period.',
    line: 'The function’s log says: “{line}”',
  },
};

export default messages;
