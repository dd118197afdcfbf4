import type { RuleMessages } from '../../types.ts';

const messages: RuleMessages = {
  title: 'Keep integration timeouts longer than their backends run',
  why: 'A function that runs longer than API Gateway waits keeps working for a client that has already received a 504. It is charged for, and it may be called again in the meantime. Timeouts above 29 seconds reduce the account’s request rate; long work belongs in a queue, with a 202 response.',
  cdk: `new Function(this, 'Handler', { /* … */ timeout: Duration.seconds(28) });
new LambdaIntegration(handler, { timeout: Duration.seconds(29) });`,
  cdkV2: `new Function(this, 'Handler', { /* … */ timeout: Duration.seconds(28) });
new HttpLambdaIntegration('Handler', handler, { timeout: Duration.seconds(29) });`,
  evidence: {
    outlasted:
      '{function} can run for {seconds, plural, one {one second} other {# seconds}}, but API Gateway waits for {timeout, number} ms.',
    publish:
      'Afterwards, publish a version and point the alias at it: published versions keep their timeout.',
    'too-long':
      'The integration waits for {timeout, number} ms; the usual limit is {usual, number} ms.',
  },
};

export default messages;
