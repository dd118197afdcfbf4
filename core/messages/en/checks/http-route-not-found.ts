import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'Clients ask for a path that no route of the HTTP API serves',
  explanation:
    'No route matches the method and path of the requests, and the API has no $default route. API Gateway returns 404 Not Found without calling a backend.',
  advice:
    'Correct the clients, or add a route for the path. A route may have been deleted or renamed shortly before. Where it is configured and not deployed, deploy the API to the stage: a deployment ships every change that was made since the last one.',
  evidence: {
    asked:
      'Clients asked for {route}, which no route serves, in {count} of the failed requests that were read.',
    undeployed:
      '{route} is configured and not deployed: the stage is not deployed automatically, and its deployment lacks the route.',
    'no-route': '{count} failed requests matched no route.',
  },
};

export default messages;
