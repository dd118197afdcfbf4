import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'A usage plan’s throttling limit refuses requests',
  explanation:
    'Clients of a usage plan send more requests per second than the plan allows. API Gateway returns 429.',
  advice:
    'Ask the client to slow down or to retry with backoff, or raise the limits of the plan as far as the backend can handle.',
  evidence: {
    limit: 'Usage plan {plan} allows {rate} requests per second and bursts of {burst}.',
  },
};

export default messages;
