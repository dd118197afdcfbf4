import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'The function reaches its own timeout',
  explanation:
    'Lambda ends the run after the function’s configured timeout, although API Gateway would have waited longer. Clients get a 502.',
  advice:
    'Find out what the function waits for. Raising its timeout up to the integration’s helps only where it would have finished.',
  evidence: {
    reached:
      'The longest run of {function} took {durationMax} ms; its timeout is {timeout, plural, one {one second} other {# seconds}}, while the integration would wait {integration} ms.',
    limit:
      'The timeout of {function} is {timeout, plural, one {one second} other {# seconds}}, while the integration would wait {integration} ms.',
    line: 'The function’s log says: “{line}”',
  },
};

export default messages;
