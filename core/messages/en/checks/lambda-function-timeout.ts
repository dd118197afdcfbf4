import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'The function runs into its timeout',
  explanation:
    'Lambda stops the function at its configured timeout, although API Gateway would have waited longer. Clients get a 502.',
  advice:
    'Find out what the function waits for. Raising its timeout, up to that of the integration, helps only if it would have finished.',
  evidence: {
    reached:
      'The longest run of {function} took {durationMax} ms; its timeout is {timeout, plural, one {one second} other {# seconds}}, while the integration would wait {integration} ms.',
    limit:
      'The timeout of {function} is {timeout, plural, one {one second} other {# seconds}}, while the integration would wait {integration} ms.',
    'all-wait':
      'Every run of {function} lasts until the limit since then, so nothing says that a longer one would be enough.',
    line: 'The function’s log says: “{line}”',
  },
};

export default messages;
