import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'No selection pattern recognizes the function’s error',
  explanation:
    'API Gateway picks the response to a function’s error by matching the message against selection patterns. The pattern that is meant for this error does not match the whole message, so the error goes out with another status.',
  advice:
    'Compare the pattern with the message: it is a Java regular expression that must match all of it, line breaks included. Correct the pattern and deploy.',
  evidence: {
    'as-success':
      '{route} answers the error “{message}” with {status}: no selection pattern matches it, so the default response takes it.',
    words:
      '{function} words its errors otherwise than before: today’s patterns recognize those of before, and none of those of now.',
    either:
      'A deployment and another version of {function} came right before. Nothing tells whether the patterns changed or the function’s words.',
    turned:
      '{route} answered errors of the function with 4XX before ({before}), and answers them with {status} now ({after}): another response takes them since.',
  },
};

export default messages;
