import type { RemedyMessages } from '../../core/messages/types.ts';

const messages: RemedyMessages = {
  title: 'What it does, in the imperative',
  explanation: 'What it changes, and what it leaves alone.',
  notes: {
    note: 'Whom the change of {subject} touches.',
  },
};

export default messages;
