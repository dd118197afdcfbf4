import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'Signatures do not match',
  explanation:
    'Clients sign with another secret key, or something changes the request after it was signed: a proxy that rewrites headers, a path or query that is encoded differently, or a custom domain whose Host header differs. API Gateway answers 403.',
  advice:
    'Compare the canonical request of a client with the one that arrives: method, path, query, Host and signed headers. Sign for the service execute-api in the Region of the API, and with the host name that the client connects to. Check that the access key and the secret belong together.',
  evidence: {
    refused: '{count, plural, one {One request was} other {# requests were}} refused: {routes}.',
  },
};

export default messages;
