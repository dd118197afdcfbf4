import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'The backend answers that it is not available',
  explanation:
    'The HTTP backend, or a proxy or load balancer in front of it, returns 502, 503 or 504 itself. API Gateway passes that on unchanged; nothing of the API is wrong.',
  advice:
    'Look at the host that is named: its load, its restarts and releases, and the health of what is behind its load balancer. Scale it out, or lower the stage’s rate limit to what it can handle.',
  evidence: {
    answered:
      '{host} answered with {statuses} itself: {count} of {sample} failed requests that were sampled.',
    through: '{link} is the VPC link that it is reached through.',
    share:
      '{share}% of {requests, plural, one {one request} other {# requests}} to the methods of this host fail.',
  },
};

export default messages;
