import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'A Lambda authorizer denies the requests',
  explanation:
    'The authorizer’s function ran and returned a policy that denies these requests, or that does not allow them. API Gateway answers 403.',
  advice:
    'Find out with the owner of the authorizer whether these callers are meant to be refused: its log shows what it decided and why. aws apigateway test-invoke-authorizer shows the policy for a token. If the policy was corrected, flush the cached answers with the command below. Nothing is changed automatically: that would change whom the API lets in.',
  evidence: {
    deny: 'The policy that authorizer {authorizer} returned denied {count, plural, one {one request} other {# requests}} explicitly. Methods behind it: {routes}.',
    'no-allow':
      'The policy that authorizer {authorizer} returned did not allow {count, plural, one {one request} other {# requests}}. Methods behind it: {routes}.',
    kept: 'API Gateway keeps an answer of {authorizer} for {seconds} seconds, so a corrected policy takes that long unless the cache is flushed.',
  },
};

export default messages;
