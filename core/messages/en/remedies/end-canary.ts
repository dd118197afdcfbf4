import type { RemedyMessages } from '../../types.ts';

const messages: RemedyMessages = {
  title: 'Send no more requests to the canary',
  explanation:
    'Sets the canary’s share to 0 percent. Every request goes to the stage’s own deployment, and the canary stays as it is, so that it can be examined.',
  notes: {
    share:
      'The {percent} percent of the requests that go to deployment {deployment} go to the stage’s own deployment.',
  },
};

export default messages;
