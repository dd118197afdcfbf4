import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'Clients send no API key to a method that requires one',
  explanation:
    'The method requires an API key in the header x-api-key, and the requests carry none. API Gateway answers 403 Forbidden.',
  advice:
    'Give each client a key of a usage plan that covers the stage and have it sent as x-api-key. If the requirement was not intended, its owner can remove it with the commands below; the deployment also ships every other pending change. Warning: without the requirement anybody can call these methods, and the limits of the usage plan no longer apply. Do not roll back: that would loosen access unseen.',
  evidence: {
    required: '{route} requires an API key.',
    'none-sent':
      '{count, plural, one {One refused request carried} other {# refused requests carried}} no API key.',
  },
};

export default messages;
