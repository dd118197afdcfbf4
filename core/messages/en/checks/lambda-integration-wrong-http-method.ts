import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'The integration calls Lambda with another method than POST',
  explanation:
    'Lambda’s Invoke API accepts only POST, whatever method the client used. An integration that calls it with GET or another method is refused by Lambda with a 403, and clients get a 500.',
  advice: 'Set the integration’s own HTTP method to POST and deploy the API.',
  evidence: {
    method: 'The deployed integration of {route} calls Lambda with {method} instead of POST.',
  },
};

export default messages;
