import type { RemedyMessages } from '../../core/messages/types.ts';

const messages: RemedyMessages = {
  title: 'FILL IN: what it does, in the imperative',
  explanation: 'FILL IN: what it changes, and what it leaves alone.',
  notes: {
    note: 'FILL IN: whom the change of {subject} affects.',
  },
};

export default messages;
