import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'The account’s request rate is used up',
  explanation:
    'All REST, HTTP and WebSocket APIs of a region share one limit of requests per second. API Gateway refuses what exceeds it with 429, whichever API it is for.',
  advice: 'Find out which API sends the load and slow it down; ask for a higher quota.',
  evidence: {
    rate: 'The APIs of {region} took {rate} requests per second together; the account may take {limit}.',
  },
};

export default messages;
