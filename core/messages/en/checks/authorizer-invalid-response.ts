import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'A Lambda authorizer answers with something that is not a policy',
  explanation:
    'The authorizer’s function ran without an error, but API Gateway cannot parse its answer as a policy and answers 500.',
  advice:
    'Compare what the function returns with the output that API Gateway expects: principalId as a string and policyDocument with Version and Statement, each with Action, Effect and Resource; context values must be strings, numbers or booleans. A token authorizer of a REST API takes no simple response such as isAuthorized. Check it with aws apigateway test-invoke-authorizer. Warning: an older authorizer may let in callers that the present one would not; have its owner agree.',
  evidence: {
    function:
      '{function} decides about requests to {count, plural, one {one method} other {# methods}}.',
    'no-errors': 'Lambda counted no errors of {function} in this period.',
  },
};

export default messages;
