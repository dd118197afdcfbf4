import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'The method does not declare a status that it should answer with',
  explanation:
    'An integration response maps to a status for which the method has no method response. The backend does its work, and API Gateway answers 500 instead of that status.',
  advice:
    'Add the method response (put-method-response) and deploy, or map the integration response to a status that the method declares. Deleting a method response leaves the integration response that needs it in place.',
  evidence: {
    undeclared:
      'The responses of {route} map to {statuses}, which the method does not declare. It declares: {declared}.',
    log: 'The log says that {route} maps to a status that it does not declare. The deployed method shows no such status.',
  },
};

export default messages;
