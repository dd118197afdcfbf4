import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'Clients sign with credentials that AWS does not accept',
  explanation:
    'The access key was deleted or deactivated, or the session token is of a session that has ended. API Gateway answers 403.',
  advice:
    'Find out which credentials the clients use, and renew them: aws iam list-access-keys shows keys and whether they are active; a session from AWS STS must be renewed before it ends, and its token must be sent as X-Amz-Security-Token.',
  evidence: {
    refused: '{count, plural, one {One request was} other {# requests were}} refused: {routes}.',
  },
};

export default messages;
