import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'The function returned a malformed proxy response',
  explanation:
    'With a proxy integration, the function must return an object with a numeric statusCode and a string body. For anything else API Gateway returns 502, although the function itself ran without an error.',
  advice:
    'Correct the return value of the function. If the API invokes an alias, rolling back to the previous version is a stopgap.',
  evidence: {
    'no-function-error':
      'Lambda counted no error of {function}: it ran, but its response could not be used.',
  },
};

export default messages;
