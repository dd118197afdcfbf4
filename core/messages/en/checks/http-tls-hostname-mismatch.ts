import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'The backend’s certificate is for another name',
  explanation:
    'API Gateway reaches the backend by HTTPS, and the name in the integration’s URI is not among those of the certificate. It ends the connection and answers 500. With a VPC link, the URI only gives the Host header and the name for TLS.',
  advice:
    'Use a name of the certificate in the URI and deploy, or serve a certificate that has this name among its subject alternative names. See the names with: openssl s_client -connect HOST:443 -servername HOST.',
  evidence: {
    host: 'In {count, plural, one {one failed request} other {# failed requests}}, the certificate of {host} is for another name.',
  },
};

export default messages;
