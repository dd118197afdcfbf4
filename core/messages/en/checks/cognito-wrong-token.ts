import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'A Cognito authorizer does not accept the token',
  explanation:
    'The token is of a user pool that the authorizer does not trust, or of the wrong kind: a method with scopes wants an access token that holds one of them, and a method without scopes wants an ID token. API Gateway answers 401 Unauthorized.',
  advice:
    'Decode a refused token and compare iss with the pools of the authorizer, token_use with what the method wants, and scope with its scopes. Then either clients send the right token, or the owner of the API changes the authorizer or the scopes and deploys, which also ships every other pending change. aws apigateway test-invoke-authorizer checks an ID token. Nothing is changed automatically: that would change whom the API lets in.',
  evidence: {
    pools: 'Authorizer {authorizer} trusts tokens of these user pools: {pools}.',
    access:
      '{routes} want an access token with one of these scopes: {scopes}. An ID token is refused.',
    identity: '{routes} ask for no scope, so they want an ID token. An access token is refused.',
  },
};

export default messages;
