import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'The symptom began right after a deployment',
  explanation:
    'The stage got a new deployment shortly before requests began to fail. That is a circumstance, not a proof: whatever is proven to be broken comes first.',
  advice:
    'Compare the deployment with the one before. Going back to it takes back everything that it shipped.',
  evidence: {
    since:
      'The first bad minute came {minutes, plural, =0 {within a minute} one {one minute} other {# minutes}} after deployment {deployment}.',
    'calm-before':
      'Before it, {requests, plural, one {one request} other {# requests}} in {minutes} minutes went without the symptom.',
  },
};

export default messages;
