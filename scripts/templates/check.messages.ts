import type { CheckMessages } from '../../core/messages/types.ts';

const messages: CheckMessages = {
  title: 'The fault in one line',
  explanation: 'What it means and why requests fail because of it.',
  advice: 'What a person should do where no remedy applies.',
  evidence: {
    found: 'What was found about {stage}.',
  },
};

export default messages;
