import type { RemedyMessages } from '../../types.ts';

export default {
  title: 'Raise the function’s reserved concurrency',
  explanation:
    'Reserves 1.5 times the concurrency that the demand needs, and at least twice what was reserved before.',
  notes: {
    executions: 'Reserved concurrency: {before} before, {after} after.',
    left: 'Functions without a reservation then share {left} concurrent executions.',
    downstream:
      'More concurrent executions put more load on what the function calls, such as a database.',
    'kill-switch':
      'Zero is how a function is turned off on purpose. Ask the owner of {name} before you approve.',
  },
} satisfies RemedyMessages;
