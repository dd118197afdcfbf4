import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'Clients send user pool tokens that have expired',
  explanation:
    'The token was good once. Clients use it for longer than it lives, so API Gateway answers 401.',
  advice:
    'Have clients renew the token with their refresh token before it expires, or once when they get this 401. Check the clocks of the clients, and how long ID and access tokens live: aws cognito-idp describe-user-pool-client shows IdTokenValidity, AccessTokenValidity and their units for each app client.',
  evidence: {
    expired:
      'Authorizer {authorizer} refused {count, plural, one {one token} other {# tokens}} of user pools {pools} because they had expired.',
  },
};

export default messages;
