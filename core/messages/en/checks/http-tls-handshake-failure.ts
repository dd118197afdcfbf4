import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'API Gateway and the backend agree on no TLS connection',
  explanation:
    'The backend ended the TLS handshake: it speaks no version or cipher that API Gateway speaks, or it wants a client certificate that it did not get or does not trust. API Gateway answers 500.',
  advice:
    'Compare the TLS versions and ciphers of the backend with those that API Gateway supports, for a load balancer the SslPolicy of its listener. If the backend asks for a client certificate, set clientCertificateId of the stage and trust that certificate on the backend; it may have expired.',
  evidence: {
    host: 'In {count, plural, one {one failed request} other {# failed requests}}, {host} refused the TLS handshake.',
  },
};

export default messages;
