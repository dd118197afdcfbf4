import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'The stage’s throttle refuses requests',
  explanation:
    'The stage limits how many requests per second a method, or all methods together, may take. API Gateway answers 429 beyond that.',
  advice: 'Raise the limit as far as the backend bears it, or ask the clients to slow down.',
  evidence: {
    limit:
      'The stage’s setting {key} allows {rate} requests per second and bursts of {burst}; the busiest minute had {busiest} requests per second.',
    zero: 'The stage’s setting {key} allows {rate} requests per second and bursts of {burst}: nothing gets through.',
  },
};

export default messages;
