import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'The function’s answer is no proxy response',
  explanation:
    'With a proxy integration the function must return an object with a numeric statusCode and a body that is a string. Anything else makes API Gateway answer 502, although the function itself ran without an error.',
  advice:
    'Correct the function’s return value. Where the API invokes an alias, going back to the version before is a stopgap.',
  evidence: {
    'no-function-error':
      'Lambda counted no error of {function}: it ran, and what it returned could not be used.',
  },
};

export default messages;
