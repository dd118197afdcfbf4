import type { RemedyMessages } from '../../types.ts';

const messages: RemedyMessages = {
  title: 'Declare the status that the method answers with',
  explanation:
    'Adds the method responses that the method’s integration responses need, and deploys them. What the backend does and how its answer is mapped stay as they are.',
  notes: {
    declares: '{route} can answer with {statuses} afterwards, as it is mapped to.',
  },
};

export default messages;
