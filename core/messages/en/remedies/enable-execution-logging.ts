import type { RemedyMessages } from '../../types.ts';

export default {
  title: 'Log errors of the stage’s executions',
  explanation:
    'Sets the logging level of all methods to ERROR, so that the next failure says why. Bodies and headers are not logged.',
  notes: {
    cost: 'CloudWatch Logs charges for what is logged; at this level only failing requests are.',
  },
} satisfies RemedyMessages;
