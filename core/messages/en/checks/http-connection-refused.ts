import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'The backend does not accept connections',
  explanation:
    'API Gateway reached no process on the host and port of the integration, and returns a 504 for a network error.',
  advice:
    'Check that the service runs and listens on that port, and that its firewall lets API Gateway in: it comes from public addresses of the Region. Then try it from outside, for example with curl.',
  evidence: {
    host: 'API Gateway could not connect to {host} for {count, plural, one {one failed request} other {# failed requests}} that were sampled.',
  },
};

export default messages;
