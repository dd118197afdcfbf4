import type { RuleMessages } from '../../types.ts';

const messages: RuleMessages = {
  title: 'Declare the media types whose bodies are bytes',
  why: 'API Gateway handles a body as text in UTF-8 unless its media type is a binary media type of the API. Images, archives and uploads then arrive damaged, with status 200, so no alarm fires. Of a Lambda proxy, only what its methods declare is known: a function that returns isBase64Encoded needs its types declared, too.',
  cdk: `new RestApi(this, 'Api', { binaryMediaTypes: ['image/png', 'multipart/form-data'] });`,
  evidence: {
    types: '{route} sends or takes {types}, which the API does not list in binaryMediaTypes.',
    objects:
      '{route} is an integration with Amazon S3, and the API has no binary media type: objects that are not text arrive damaged. Add the media types of the objects, or */* for all.',
  },
};

export default messages;
