import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'A Lambda authorizer answers 401 Unauthorized',
  explanation:
    'Requests lack the identity that the authorizer reads, or it does not match the authorizer’s validation expression, so API Gateway answers 401 without invoking its function. The function itself may also have answered Unauthorized.',
  advice:
    'Find out what clients send where the authorizer reads its identity, and whether the authorizer was made stricter on purpose. Either clients send what it asks for, or its owner changes the identity source or the validation expression and deploys, which also ships every other pending change. Warning: the commands below that change the authorizer let its function decide about every token again. Do not roll back: that would loosen access unseen.',
  evidence: {
    source: 'Authorizer {authorizer} reads {source} and answers 401 where it is missing.',
    expression: 'Authorizer {authorizer} accepts only identities that match {expression}.',
    'function-refused':
      'The function of authorizer {authorizer} was asked about {count, plural, one {one request} other {# requests}} and refused.',
  },
};

export default messages;
