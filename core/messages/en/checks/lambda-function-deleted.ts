import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'The function that is invoked does not exist',
  explanation:
    'Methods point to a Lambda function that does not exist. API Gateway returns a 500 and its log speaks of invalid permissions, because the function’s policy is gone as well.',
  advice:
    'Create the function again from its template, with its aliases and permissions, or point the methods to the right function and deploy. Where somebody deleted it, ask them first: it may be meant.',
  evidence: {
    'not-found': 'Lambda answers ResourceNotFoundException for {function}.',
  },
};

export default messages;
