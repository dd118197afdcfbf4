import type { RemedyMessages } from '../../types.ts';

export default {
  title: 'Raise the function’s reserved concurrency',
  explanation:
    'Reserves as many concurrent executions as the demand needs, with half as much again to spare and at least twice as many as before.',
  notes: {
    executions: 'Reserved: {before} before, {after} after.',
    left: 'The functions of the account without a reservation share {left} executions then.',
    downstream:
      'More executions at once put more load on what the function calls, such as a database.',
    'kill-switch':
      'Zero is how a function is switched off on purpose. Ask the owner of {name} before you approve.',
  },
} satisfies RemedyMessages;
