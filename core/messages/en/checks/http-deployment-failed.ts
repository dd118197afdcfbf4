import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'The last automatic deployment of the HTTP API failed',
  explanation:
    'The stage is deployed automatically, and the last deployment failed, so it serves the configuration from before. Requests for what was added since find no route.',
  advice:
    'Correct what the message names, for example a route without an integration. The next change is deployed automatically.',
  evidence: {
    message: 'The stage {stage} says: {message}',
    serves: 'It still serves deployment {deployment} of {at}.',
  },
};

export default messages;
