import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'The Lambda service itself fails',
  explanation:
    'Lambda answered the invocation with a 5XX of its own. The function did not run, so its code and its logs have nothing to do with it, and a change to the API does not help.',
  advice:
    'Check the AWS Health Dashboard for AWS Lambda in this Region, and whether other functions fail at the same times. Let clients repeat requests that are safe to repeat, with growing pauses. If it lasts, open a case with AWS Support and give the Lambda request ids from the log, the function’s ARN, the Region and the times.',
  evidence: {
    failed:
      'Lambda itself failed in {count, plural, one {one invocation} other {# invocations}} of {function} that were sampled.',
  },
};

export default messages;
