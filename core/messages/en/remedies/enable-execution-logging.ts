import type { RemedyMessages } from '../../types.ts';

export default {
  title: 'Turn on error logging for the stage',
  explanation:
    'Sets the logging level of all methods to ERROR, so that the next failure shows its reason. Bodies and headers are not logged.',
  notes: {
    cost: 'CloudWatch Logs charges for what is logged; this level logs failing requests only.',
  },
} satisfies RemedyMessages;
