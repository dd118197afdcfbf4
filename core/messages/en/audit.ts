import type { Messages } from '../types.ts';

const audit: Messages = {
  ships:
    '{pending, plural, =-1 {What else waits to be deployed could not be read: the deployment ships that too.} one {The deployment also ships a change that waits.} other {The deployment also ships # changes that wait.}}',
  'has-canary': 'Stage {stage} has a canary: end it before you deploy.',
};

export default audit;
