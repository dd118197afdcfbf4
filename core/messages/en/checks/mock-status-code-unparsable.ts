import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'The mock integration does not say which status to answer with',
  explanation:
    'A mock integration answers with the status that its request template writes as statusCode. There is no such template for these requests, or it writes no whole number, so clients get 500.',
  advice:
    'Give the mock integration a request template that writes a JSON object with "statusCode": 200 for the media type of the requests, and deploy. Requests without a media type count as application/json.',
  evidence: {
    none: 'The mock integration of {route} has no request template.',
    lacking: 'The template of {route} for {types} writes no statusCode.',
    variable:
      'The template of {route} takes statusCode from the stage variable {name}, which the stage does not set to a whole number.',
    log: 'The log says that the mock integration of {route} does not get a status. Its templates do name statusCode: look at the media types of the requests, and at what the template writes for them.',
  },
};

export default messages;
