import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'The backend does not answer in HTTP',
  explanation:
    'API Gateway could not read the first line of the answer as HTTP/1.1. The scheme in the integration’s URI does not fit the port (http to a port for TLS, or https to a load balancer that speaks TLS to a target which does so as well), or the backend speaks another protocol, such as gRPC. API Gateway answers 500.',
  advice:
    'Compare the scheme and the port in the URI with what listens there: curl -v --http1.1 with the same URI shows the answer. Behind a load balancer, compare the protocols of its listener and of its target group. Then correct the URI and deploy, or correct the listener.',
  evidence: {
    host: 'In {count, plural, one {one failed request} other {# failed requests}}, {host} did not answer in HTTP.',
  },
};

export default messages;
