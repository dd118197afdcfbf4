import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'The Authorization header is not a signature',
  explanation:
    'Clients send something else in the Authorization header, usually a Bearer token, to a method that wants a signature, or to a path that no method serves. API Gateway tries to read it as a signature and answers 403.',
  advice:
    'First check the path, the method and the stage in the URL: most often nothing serves them. Where the method does want a signature (authorizationType AWS_IAM), clients must sign with Signature Version 4 and send the token elsewhere.',
  evidence: {
    'on-signed':
      '{count, plural, one {One request} other {# requests}} for methods that want a signature: {routes}.',
    nowhere:
      '{count, plural, one {One request was} other {# requests were}} for a path that no deployed method serves, for example {path}.',
  },
};

export default messages;
