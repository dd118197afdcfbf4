import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'An AWS service refuses the request that the integration makes',
  explanation:
    'The method calls an AWS service directly. The service answers 4XX to what API Gateway makes of the client’s request: the mapping template, the content type, the action or a value is wrong. The integration response decides which status the client gets.',
  advice:
    'Compare what the template writes with the service’s API reference: turn on data tracing for this method for a few minutes and read “Endpoint request body after transformations”, or use TestInvokeMethod. Set passthroughBehavior to NEVER, so that bodies without a template are refused with 415 instead of being passed on.',
  evidence: {
    refused:
      '{service} refused {count, plural, one {one request} other {# requests}} that {route} made.',
    apostrophe:
      'The template for {type} uses $util.escapeJavaScript without replaceAll: it writes \\’ for an apostrophe, which is not valid JSON.',
    json: 'What the template for {type} writes is not valid JSON, whatever the request is.',
    form: 'The service reads a form, and the integration of {route} does not set the header Content-Type to application/x-www-form-urlencoded.',
    passthrough:
      'There are templates for {types}; a body of any other media type is passed on as it is.',
  },
};

export default messages;
