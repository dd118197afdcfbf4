import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'The symptom began right after a deployment',
  explanation:
    'The stage got a new deployment shortly before requests began to fail. That is a coincidence in time, not proof: any proven cause comes first.',
  advice:
    'Compare the deployment with the previous one. Rolling back also removes everything else that it shipped.',
  evidence: {
    since:
      'The first bad minute came {minutes, plural, =0 {within a minute} one {one minute} other {# minutes}} after deployment {deployment}.',
    'calm-before':
      'Before it, {requests, plural, one {one request} other {# requests}} in {minutes} minutes did not show the symptom.',
    denials:
      'Requests may be failing because they are denied (401 or 403). Rolling back would loosen access, so this needs a human decision.',
  },
};

export default messages;
