import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'A routing rule leads requests to another API or stage',
  explanation:
    'A routing rule of the custom domain takes requests that came to this stage before. API Gateway tries rules by priority, the lowest number first, and all of them before any base path mapping.',
  advice:
    'Show the rules with the first command. The second makes the way to this stage come first again; compare its conditions with what clients send before you run it. If a deployment tool manages the rules, change them with the tool, or the next deployment brings the old ones back.',
  evidence: {
    leads:
      'Rule {rule} of {domain} (priority {priority}; conditions: {conditions}) leads to API {api}, stage {stage}.',
    'hides-rule':
      'Rule {rule} (priority {priority}; conditions: {conditions}) leads to this stage, and gets no request: the rule before it takes all of them.',
    'hides-mapping':
      'The mapping /{path} leads to this stage, and gets no request: the rule takes all of them first.',
    ended:
      'Traffic ended at {at}, after {requests, plural, one {one request} other {# requests}} in {minutes, plural, one {one minute} other {# minutes}}.',
  },
};

export default messages;
