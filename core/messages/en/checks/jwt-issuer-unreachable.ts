import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'The issuer of the tokens does not answer in time',
  explanation:
    'API Gateway reads the discovery document and the keys of the issuer, and waits 1,500 ms for them. Without the keys it returns 401, even to valid tokens; hosts that still have the keys keep working, so only a part of the requests fails.',
  advice:
    'Check that ISSUER/.well-known/openid-configuration and the jwks_uri in it answer publicly within 1,500 ms and that the key set is at most 150,000 bytes. Put a CDN in front of them if the identity provider is slow.',
  evidence: {},
};

export default messages;
