import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'Messages name a route that the stage of the WebSocket API does not serve',
  explanation:
    'The messages select a route that is not in the stage’s deployment, and the deployment has no $default route. API Gateway answers each with a frame that says Forbidden and calls no backend. A route that exists in the API but was not deployed is not served.',
  advice:
    'Compare the routes that are configured with what clients send. If the route is there, deploy the API to the stage: a deployment ships every change that was made since the last one. If it is not, correct the clients, or add the route or a $default route, and deploy.',
  evidence: {
    unrouted:
      '{count} messages selected no route that the stage serves. API Gateway takes the route from {expression}.',
    configured: 'Configured now: {routes}.',
    'default-not-deployed':
      'A $default route is configured, which would take every message: the stage still serves the deployment of {date}, without it.',
    'older-deployment': 'The stage serves the deployment of {date}; the newest is of {newest}.',
    'changed-since':
      '{by} called {operation} at {at}, after the deployment that the stage serves ({date}).',
  },
};

export default messages;
