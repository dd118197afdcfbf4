import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'API Gateway does not trust the backend’s certificate',
  explanation:
    'The certificate is self-signed, was issued by an authority that API Gateway does not know, or comes without its intermediate certificates. API Gateway’s text is the same in each case. It answers 500.',
  advice:
    'Serve the whole chain of a public authority; openssl s_client -showcerts -connect HOST:443 prints what is served, and issuer and subject are equal in a self-signed certificate. As a last resort, tlsConfig insecureSkipVerification accepts a private authority; that weakens the protection against someone in the middle.',
  evidence: {
    host: 'In {count, plural, one {one failed request} other {# failed requests}}, no trusted chain leads to the certificate of {host}.',
  },
};

export default messages;
