import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'Mutual TLS refuses the clients’ certificates',
  explanation:
    'The custom domain asks clients for a certificate. Theirs is signed by no authority of the truststore, is self-signed, or uses an algorithm that is too weak. API Gateway answers 403 Forbidden before anything else.',
  advice:
    'The log line says which of the three it is. If the issuer is missing, upload a truststore to Amazon S3 that holds the whole chain of it, and have the domain read it with the second command. A new object alone changes nothing: the domain has to be updated. If the certificate is self-signed or uses SHA-1, its owner needs another one. Adding an authority lets in everybody whom it vouches for, so have the owner of the API decide.',
  evidence: {
    refused:
      '{count, plural, one {One request was} other {# requests were}} refused for the client’s certificate{routes, select, none {} other { ({routes})}}.',
    truststore:
      '{domain} reads its truststore from {uri}{version, select, none {} other {, version {version}}}.',
  },
};

export default messages;
