import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'The tokens lack the scope that the route requires',
  explanation:
    'A route can require scopes; a token must have one of them in its scope or scp claim. API Gateway returns 403 to valid tokens without one.',
  advice:
    'Decode a refused token and compare its scopes with those of the route. Have the identity provider issue the scope, or correct the scopes of the route if they are wrong.',
  evidence: {},
};

export default messages;
