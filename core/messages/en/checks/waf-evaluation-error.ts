import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'AWS WAF gives API Gateway no answer',
  explanation:
    'API Gateway asks AWS WAF about each request of the stage. It got no answer in time, and it lets no request pass that was not inspected: clients get 500.',
  advice:
    'Wait, and have clients try again with growing pauses: it passes without anybody’s doing. Look at the AWS Health Dashboard for AWS WAF and API Gateway in this Region. If it goes on for more than some minutes, open a case with AWS Support and name the web ACL, the stage and extended request ids from the log. Warning: taking the web ACL off the stage would let every request in uninspected; that is for its owner to decide.',
  evidence: {
    unanswered:
      '{count, plural, one {One request} other {# requests}} got no answer from web ACL {acl}.',
  },
};

export default messages;
