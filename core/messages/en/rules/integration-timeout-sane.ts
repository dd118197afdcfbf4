import type { RuleMessages } from '../../types.ts';

const messages: RuleMessages = {
  title: 'Let API Gateway wait longer than its backends run',
  why: 'A function that may run longer than API Gateway waits works on for a client that already got its 504, is paid for, and may be called again meanwhile. Waiting beyond 29 seconds takes request rate from the account; long work belongs into a queue, with 202 for an answer.',
  cdk: `new Function(this, 'Handler', { /* … */ timeout: Duration.seconds(28) });
new LambdaIntegration(handler, { timeout: Duration.seconds(29) });`,
  evidence: {
    outlasted:
      '{function} may run for {seconds, plural, one {a second} other {# seconds}}, and API Gateway waits for {timeout, number} ms.',
    publish:
      'Publish a version and point the alias at it afterwards: published versions keep their timeout.',
    'too-long':
      'The integration waits for {timeout, number} ms; the usual limit is {usual, number} ms.',
  },
};

export default messages;
