import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'FILL IN: the fault in one line',
  explanation: 'FILL IN: what it means and why requests fail because of it.',
  advice: 'FILL IN: what a person should do where no remedy applies.',
  evidence: {
    found: 'FILL IN: what was found about {subject}.',
  },
};

export default messages;
