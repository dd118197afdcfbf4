import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'The backend takes longer than the integration waits',
  explanation:
    'API Gateway stops waiting after the integration’s timeout and answers 504. The backend may still finish its work.',
  advice:
    'Make the backend faster, or let it work asynchronously. More than 29 seconds are possible for Regional and private REST APIs only, after a quota increase.',
  evidence: {
    reached:
      '{route} waits {timeout} ms; the slowest integration call of the stage took {longest} ms.',
    limit: '{route} waits {timeout} ms.',
  },
};

export default messages;
