import type { Messages } from '../types.ts';

const mapping: Messages = {
  brought:
    'Requests to {route} went well until deployment {deployment} of {at}; they have failed since. Deployment {previous} was served before.',
  'method-changed':
    'CloudTrail lists {operation} of this method by {by} at {at}; the deployment shipped it.',
};

export default mapping;
