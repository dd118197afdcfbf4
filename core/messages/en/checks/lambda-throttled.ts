import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'The account’s concurrency of Lambda is used up',
  explanation:
    'Lambda refuses runs of a function that has no reserved concurrency, because the functions without one have used up what they share. API Gateway returns a 500 for them, never a 429.',
  advice:
    'Find the functions that run most often at the same time, and the reservations that leave too little for the others. Lower the reservation or the load of the one that takes it, reserve concurrency for what must not fail, or ask for a higher quota (lambda, L-B99A9384).',
  evidence: {
    throttles:
      'Lambda refused {throttles, plural, one {one run} other {# runs}} of {function}, which has no reserved concurrency and ran {peak} times at once at most.',
    account:
      'The account may run {total} executions at once; {reserved} of them are reserved for single functions, and {unreserved} are left for all others.',
    busiest: 'Of this API’s functions, {function} ran most often at the same time: {peak}.',
    'reserved-by':
      'CloudTrail lists that {by} reserved {executions} executions for {function} at {at}.',
  },
};

export default messages;
