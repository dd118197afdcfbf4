import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'Signatures have expired',
  explanation:
    'API Gateway accepts a signature for five minutes. Clients sign with a clock that is off, or send requests that they signed earlier.',
  advice:
    'Synchronize the clocks of the clients (NTP, or chrony on EC2), and sign each request right before it is sent, also before each retry.',
  evidence: {
    refused: '{count, plural, one {One request was} other {# requests were}} refused: {routes}.',
  },
};

export default messages;
