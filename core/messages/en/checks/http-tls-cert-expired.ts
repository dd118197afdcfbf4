import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'The backend’s certificate has expired',
  explanation:
    'The certificate that the backend shows is no longer valid, or not yet. API Gateway ends the connection and answers 500; no setting of the integration skips this check.',
  advice:
    'Renew the certificate and put it on the backend or its listener. openssl s_client -connect HOST:443 | openssl x509 -noout -dates prints its dates. For one of ACM, see why its renewal failed with aws acm describe-certificate.',
  evidence: {
    host: 'In {count, plural, one {one failed request} other {# failed requests}}, the certificate of {host} is not valid at this time.',
  },
};

export default messages;
