import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'The integration does not call Lambda with POST',
  explanation:
    'Lambda’s Invoke API accepts only POST, whatever method the client used. If the integration uses another method, Lambda refuses the call with a 403 and clients get a 500.',
  advice: 'Set the integration’s HTTP method to POST and deploy the API.',
  evidence: {
    method: 'The deployed integration of {route} calls Lambda with {method} instead of POST.',
  },
};

export default messages;
