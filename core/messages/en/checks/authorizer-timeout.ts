import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'The function of a Lambda authorizer runs into its timeout',
  explanation:
    'Lambda ended the authorizer’s function before it answered, so API Gateway cannot decide about the request and answers 500.',
  advice:
    'Find out what the authorizer waits for: keys of an identity provider that are fetched for each request, or a database. Cache them outside of the handler. More memory brings more processor time, and a longer timeout helps where runs need only a little more. After UpdateFunctionConfiguration, publish a version and point the alias to it. Warning: an older authorizer may let in callers that the present one would not; have its owner agree.',
  evidence: {
    reached:
      '{function} decides about requests to {count, plural, one {one method} other {# methods}}. It may run for {timeout} s; the longest run took {longest, number} ms.',
    line: 'The function’s log says: “{line}”',
  },
};

export default messages;
