import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'The function’s reserved concurrency is used up',
  explanation:
    'Lambda refuses runs beyond the number that is reserved for the function. API Gateway hands the refusal on as a 500, never as a 429. A reserve of zero turns the function off, often on purpose.',
  advice: 'Ask who set the reserve, and why, before it is raised.',
  evidence: {
    zero: 'The reserved concurrency of {function} is 0: Lambda refuses every run.',
    reached:
      '{function} may run {reserved} times at once; Lambda refused {throttles, plural, one {one run} other {# runs}}.',
  },
};

export default messages;
