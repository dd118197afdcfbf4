import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'The function has used up its reserved concurrency',
  explanation:
    'Lambda refuses invocations beyond the function’s reserved concurrency. API Gateway returns a 500 for them, never a 429. A reserved concurrency of zero turns the function off, often on purpose.',
  advice: 'Before you raise it, find out who set the reserved concurrency and why.',
  evidence: {
    zero: 'The reserved concurrency of {function} is 0: Lambda refuses every invocation.',
    reached:
      '{function} can run {reserved} times at once; Lambda refused {throttles, plural, one {one invocation} other {# invocations}}.',
  },
};

export default messages;
