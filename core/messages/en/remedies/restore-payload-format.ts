import type { RemedyMessages } from '../../types.ts';

const messages: RemedyMessages = {
  title: 'Set the event format back to the one that the function reads',
  explanation:
    'Sets the payload format version of the integration. Everything else of the integration stays as it is.',
  notes: {
    format: 'The function behind {routes} gets events in format {after} instead of {before}.',
  },
};

export default messages;
