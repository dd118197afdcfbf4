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
    new: 'The methods that fail came with the deployment, so rolling back would only have their requests answered with 403: {routes}.',
    changed: 'The authorization or the API key requirement of methods that fail changed: {routes}.',
    assumed:
      'That the stage served deployment {deployment} before is an assumption from its date: no record of it was found.',
    deleted: 'Deployment {deployment}, which the stage served before, was deleted since.',
    denials:
      'Requests may be failing because they are denied (401 or 403). Rolling back would loosen access, so this needs a human decision.',
  },
};

export default messages;
