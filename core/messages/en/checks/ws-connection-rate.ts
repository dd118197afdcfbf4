import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'The account’s rate of new WebSocket connections is reached',
  explanation:
    'All WebSocket APIs in a Region share one quota of new connections per second. API Gateway refuses connections above it; those that are open go on.',
  advice:
    'Have clients wait a random time, longer after each attempt, before they connect again: many lose their connections at the same moment when a deployment or a network fails, and after 2 hours. If the demand is genuine, request a higher quota.',
  evidence: {
    rate: 'Clients of the WebSocket APIs in {region} made {rate} new connections per second in the busiest minute; the quota of the account is {limit}.',
    alone:
      '{count, plural, one {One connection was} other {# connections were}} refused with 429, and no message on an open connection was.',
  },
};

export default messages;
