import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'The certificate that API Gateway shows to backends has expired',
  explanation:
    'The stage has a client certificate, with which API Gateway proves to HTTP backends who calls. It has expired, so a backend that checks it refuses the connection. API Gateway does not renew client certificates.',
  advice:
    'Generate a new client certificate. Install its PEM at every backend that checks it, beside the old one, and only then set it in the stage: a backend that does not know it yet would refuse every request. Remove the old certificate from the backends afterwards.',
  evidence: {
    expired: 'Client certificate {certificate} of stage {stage} expired at {expires}.',
    refused:
      'In {count, plural, one {one failed request} other {# failed requests}}, the backend ended the TLS handshake.',
  },
};

export default messages;
