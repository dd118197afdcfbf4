import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'The backend takes longer than the integration timeout',
  explanation:
    'API Gateway stops waiting after the integration timeout and returns 504. The backend may still finish its work.',
  advice:
    'Make the backend faster, or let it work asynchronously. More than 29 seconds is possible only for Regional and private REST APIs, after a quota increase.',
  evidence: {
    reached:
      '{route} waits {timeout} ms; the slowest integration call of the stage took {longest} ms.',
    limit: '{route} waits {timeout} ms.',
    quota:
      '{route} waits {timeout} ms, which is all that the account allows unless quota {quota} was raised. A raise may cost the account requests per second.',
    edge: '{route} waits {timeout} ms. An edge-optimized API waits no longer, whatever the quota; a Regional API can.',
  },
};

export default messages;
