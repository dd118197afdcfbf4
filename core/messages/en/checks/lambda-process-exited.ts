import type { CheckMessages } from '../../types.ts';

export default {
  title: 'The Lambda function’s process exits before it answers',
  explanation:
    'The runtime ended during the invocation: it ran out of memory, was killed, or the code ended the process. API Gateway answers 502.',
  advice:
    'Compare Max Memory Used with Memory Size in the function’s REPORT lines; raise the memory if they are equal, and look for what grew: input, a cache, a leak. Otherwise look for code that ends the process. Where the API invokes an alias, rolling back to the previous version restores service.',
  evidence: {
    errors:
      'Lambda counted {errors, plural, one {one error} other {# errors}} of {function} in this period.',
    memory:
      'Lambda’s reports of the runs of {function} that were ended show all of its memory used: {used} of {size} MB.',
    line: 'The function’s log says: “{line}”',
  },
} satisfies CheckMessages;
