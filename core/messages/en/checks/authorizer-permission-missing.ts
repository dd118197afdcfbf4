import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'API Gateway lacks permission to invoke the Lambda authorizer',
  explanation:
    'The resource policy of the authorizer’s function does not let this authorizer invoke it. Every request to a method that uses it fails with a 500 before the integration is called.',
  advice:
    'Add a permission for the principal apigateway.amazonaws.com with the authorizer’s ARN as source.',
  evidence: {
    'no-statement':
      'The resource policy of {function} has no statement that lets API Gateway invoke it.',
    'not-covered': 'No statement in the policy of {function} covers {needed}.',
    denied: 'A Deny statement in the policy of {function} blocks {needed}.',
  },
};

export default messages;
