import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'The response template cannot transform the answers',
  explanation:
    'API Gateway maps what the backend answers with a template. It could not render the template, so clients get 500 although the backend has done its work.',
  advice:
    'Test the template with an answer that fails, correct it and deploy. Where the template has not changed, look at what the backend answers: a body that is not JSON, for example an error page, or binary data.',
  evidence: {
    block:
      'The template of {route} for its response {status} ({type}) has a block that is not closed.',
    log: 'The log says that answers to {route} could not be transformed. The templates themselves show no mistake.',
  },
};

export default messages;
