import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'The function throws an error that nothing catches',
  explanation:
    'The function’s code ended with an error, so API Gateway answers 502. It is the code’s own fault, or that of something which the code depends on.',
  advice:
    'Read the function’s log for the request, and correct the code or its configuration. Where the API invokes an alias, going back to the version before is a stopgap.',
  evidence: {
    errors:
      'Lambda counted {errors, plural, one {one error} other {# errors}} of {function} in this time.',
    line: 'The function’s log says: “{line}”',
  },
};

export default messages;
