import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'API Gateway lacks permission to invoke the Lambda function',
  explanation:
    'The resource policy of the function, or of the alias or version that the integration names, has no statement for API Gateway. Every request is refused before the function runs: clients get a 500, and the function’s log and metrics show nothing.',
  advice:
    'Add a permission for the principal apigateway.amazonaws.com with the API’s ARN as source, on the exact alias or version that the integration invokes.',
  evidence: {
    'no-statement':
      'The resource policy of {function} has no statement that lets API Gateway invoke it.',
  },
};

export default messages;
