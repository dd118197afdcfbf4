import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'The integration sets a header that API Gateway sets itself',
  explanation:
    'API Gateway signs the requests that it sends to AWS services, and sets headers such as Authorization for that. The integration maps one of the same name, so API Gateway does not make the call and answers 500.',
  advice:
    'Remove the mapping from the integration (update-integration, op remove) and deploy. Where the service needs a value of the client, send it under another name or in the body.',
  evidence: {
    set: 'The integration of {route} sets headers that API Gateway keeps for itself: {headers}.',
    log: 'The log says that the integration of {route} sets a header twice.',
  },
};

export default messages;
