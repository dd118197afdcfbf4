import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'Requests do not pass the validation of their method',
  explanation:
    'The method has a request validator. API Gateway refuses requests that lack a required parameter, or whose body does not fit the model, with 400 before it calls the backend.',
  advice:
    'Compare a refused request with what the method requires. Where clients are wrong, tell their owner what is missing. Where the method asks for more than it should, correct the model or make the parameter optional, and deploy; the validation protects the backend, so do not just turn it off.',
  evidence: {
    parameters:
      '{count, plural, one {One request} other {# requests}} to {route} lacked required parameters: {parameters}. The validator is {validator}.',
    body: 'The body of {count, plural, one {one request} other {# requests}} to {route} does not fit the model of the method. The validator is {validator}.',
    refused:
      '{count, plural, one {One request} other {# requests}} to {route} did not pass the validator {validator}.',
  },
};

export default messages;
