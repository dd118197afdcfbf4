import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'The function runs into its timeout',
  explanation:
    'Lambda stops the function at its configured timeout, although API Gateway would have waited longer. Clients get a 502.',
  advice:
    'Find out what the function waits for. Raising its timeout, up to that of the integration, helps only if it would have finished.',
  evidence: {
    'in-vain':
      'Practically every request fails, although before they needed only a small part of the time: runs of {function} seem to wait for something that does not come, such as a network path or a host. More time would not help.',
    reached:
      'The longest run of {function} took {durationMax} ms; its timeout is {timeout, plural, one {one second} other {# seconds}}, while the integration would wait {integration} ms.',
    limit:
      'The timeout of {function} is {timeout, plural, one {one second} other {# seconds}}, while the integration would wait {integration} ms.',
    line: 'The function’s log says: “{line}”',
  },
};

export default messages;
