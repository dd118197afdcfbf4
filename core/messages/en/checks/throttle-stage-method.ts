import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'The stage’s throttling limit refuses requests',
  explanation:
    'The stage limits the requests per second of one method, or of all methods together. API Gateway returns 429 above that limit.',
  advice: 'Raise the limit as far as the backend can handle, or ask the clients to slow down.',
  evidence: {
    limit:
      'The stage setting {key} allows {rate} requests per second and bursts of {burst}; the busiest minute had {busiest} requests per second.',
  },
};

export default messages;
