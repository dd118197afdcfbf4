import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'A method has no integration, so the API cannot be deployed',
  explanation:
    'Clients ask for a method that is configured without an integration. API Gateway refuses every deployment of such an API with "No integration defined for method", so the stage goes on serving the old one.',
  advice:
    'Give the method its integration (put-integration) or delete the method, then deploy. Check everything else that waits to be deployed first: it goes live as well. Where a tool manages the API, make its deployment depend on the integration, or it is made too early again.',
  evidence: {
    method: '{route} is configured, has no integration and cannot be deployed.',
  },
};

export default messages;
