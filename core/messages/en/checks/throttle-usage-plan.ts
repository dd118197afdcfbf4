import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'A usage plan refuses requests',
  explanation:
    'The clients of a usage plan send more requests per second than the plan allows. API Gateway answers 429.',
  advice:
    'Ask the client to slow down or to retry with backoff, or raise the plan’s limits as far as the backend bears it.',
  evidence: {
    limit: 'Usage plan {plan} allows {rate} requests per second and bursts of {burst}.',
  },
};

export default messages;
