import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'The integration of a WebSocket route answers with an error',
  explanation:
    'API Gateway called the integration, and its own answer has an error status. On $connect the connection is refused with that status; of other routes the metric IntegrationError counts it.',
  advice:
    'Look for the reason in the log of the function or service behind the route: API Gateway only passes its status on. A function must return statusCode 200 for an event that it accepts.',
  evidence: {
    answered:
      'The integration of {route} ({uri}) answered {count} of the failed requests that were read with {statuses}.',
  },
};

export default messages;
