import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'The backend’s private key does not belong to its certificate',
  explanation:
    'The signature that the backend makes in the TLS handshake does not fit the certificate that it shows. API Gateway answers 500.',
  advice:
    'Install the key and the certificate that belong together: openssl x509 -noout -pubkey and openssl pkey -pubout must print the same key. For ACM, import both again.',
  evidence: {
    host: 'In {count, plural, one {one failed request} other {# failed requests}}, the key of {host} does not fit its certificate.',
  },
};

export default messages;
