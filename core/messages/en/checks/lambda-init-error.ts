import type { CheckMessages } from '../../types.ts';

export default {
  title: 'The Lambda function cannot start',
  explanation:
    'The function fails before its handler runs: a module, the handler or an extension is missing, or code outside the handler throws. API Gateway answers 502 to every request.',
  advice:
    'Deploy a package that holds the missing module, and check the handler setting. Where the API invokes an alias, rolling back to the previous version restores service.',
  evidence: {
    errors:
      'Lambda counted {errors, plural, one {one error} other {# errors}} of {function} in this period.',
    line: 'The function’s log says: “{line}”',
  },
} satisfies CheckMessages;
