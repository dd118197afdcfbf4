import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'A body that should be base64 is not',
  explanation:
    'API Gateway turns text into bytes by decoding it from base64. What it got is not base64, so clients get 500.',
  advice:
    'Encode the body where it is made, or do not have it decoded: set contentHandling of the response (or of the request) to passthrough, let the function return isBase64Encoded only with a body in base64, and check that binaryMediaTypes of the API holds the media types that are binary and no others. Then deploy.',
  evidence: {
    converted: 'The integration of {route} has bodies decoded from base64: {places}.',
    function:
      'The function behind {route} says that its body is in base64 (isBase64Encoded), and it is not.',
    log: 'The log says that a body of {route} could not be decoded from base64.',
  },
};

export default messages;
