import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'The function fails with an unhandled error',
  explanation:
    'The function ended with an error, so API Gateway returns 502. The fault is in the code or in something that it depends on.',
  advice:
    'Read the function’s log for the request, and fix the code or its configuration. If the API invokes an alias, rolling back to the previous version is a stopgap.',
  evidence: {
    errors:
      'Lambda counted {errors, plural, one {one error} other {# errors}} of {function} in this period.',
    line: 'The function’s log says: “{line}”',
  },
};

export default messages;
