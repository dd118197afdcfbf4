import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'The request template cannot transform the requests',
  explanation:
    'API Gateway maps each request with a template before it calls the backend. It could not render the template, or what the template wrote is not JSON as Lambda requires.',
  advice:
    'Test the template with a request that fails, correct it and deploy. Where the template has not changed, look at what the clients send: a body that is not JSON, or a binary media type that the API turns into base64.',
  evidence: {
    block: 'The template of {route} for {type} has a block that is not closed.',
    json: 'The template of {route} for {type} does not write JSON, whatever the request holds.',
    binary:
      'The API takes {types} for binary, and {route} has its requests not converted to text: no template can be applied to them.',
    log: 'The log says that requests to {route} could not be transformed. The template itself shows no mistake.',
  },
};

export default messages;
