import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'An API key is disabled',
  explanation:
    'Clients send an API key that is disabled. API Gateway answers 403 Forbidden and writes the same line as for a key that it does not know.',
  advice:
    'Ask who disabled the key, and why: the evidence names who did it and when, where CloudTrail lists it. A leaked key is disabled on purpose. If it was a mistake, the command below enables it again. Warning: it lets everybody in who has the key. Otherwise give the client a new key in the same usage plan.',
  evidence: {
    off: 'API key {key} ({name}) is disabled; it was last changed at {at}.',
    carried:
      '{count, plural, one {One refused request carried} other {# refused requests carried}} API key {key}.',
  },
};

export default messages;
