import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'The account’s request rate limit is reached',
  explanation:
    'All REST, HTTP and WebSocket APIs in a Region share one limit of requests per second. API Gateway refuses requests above it with 429, whichever API they are for.',
  advice: 'Find the API that causes the load and slow it down, or request a higher quota.',
  evidence: {
    rate: 'The APIs in {region} together received {rate} requests per second; the limit of the account is {limit}.',
  },
};

export default messages;
