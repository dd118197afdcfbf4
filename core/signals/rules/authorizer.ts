import { rules } from '../rule.ts';

/** Lambda authorizers and Cognito. */
export const authorizerRules = rules([
  {
    id: 'authorizer-configuration',
    pattern:
      /AuthorizerConfigurationException|AUTHORIZER_CONFIGURATION_ERROR|configuration error: ?authorizer error/i,
    causes: [
      'authorizer-permission-missing',
      'authorizer-role-trust-missing',
      'authorizer-invalid-response',
      'authorizer-lambda-error',
      'lambda-throttled',
      'lambda-reserved-concurrency-low',
    ],
    hop: 'authorizer',
  },
  {
    id: 'authorizer-failure',
    pattern: /AUTHORIZER_FAILURE/i,
    causes: ['authorizer-lambda-error', 'authorizer-timeout'],
    hop: 'authorizer',
  },
  {
    id: 'authorizer-function-error',
    pattern:
      /authorizer result body before parsing.{0,40}error(Type|Message)|invalid json in response:? ?unrecognized field\W{1,4}error/i,
    causes: ['authorizer-lambda-error'],
    hop: 'authorizer',
  },
  {
    id: 'authorizer-denied',
    pattern: /authorizer result body before parsing.{0,600}effect\W{1,8}deny/i,
    causes: ['authorizer-explicit-deny'],
    hop: 'authorizer',
  },
  {
    id: 'authorizer-policy',
    pattern: /could not parse policy/i,
    causes: ['authorizer-invalid-response'],
    hop: 'authorizer',
  },
  {
    id: 'authorizer-json',
    pattern: /invalid json in response/i,
    excludes: /unrecognized field\W{1,4}error/i,
    causes: ['authorizer-invalid-response', 'authorizer-lambda-error'],
    hop: 'authorizer',
  },
  {
    id: 'authorizer-timeout',
    pattern: /authorizer.{0,40}(timed out|timeout)/i,
    causes: ['authorizer-timeout'],
    hop: 'authorizer',
  },
  {
    id: 'denied-for-resource',
    pattern: /not authorized to access this resource with an explicit deny/i,
    causes: ['authorizer-explicit-deny'],
    hop: 'authorizer',
  },
  {
    id: 'not-authorized-for-resource',
    pattern: /not authorized to access this resource/i,
    excludes: /not authorized to access this resource with an explicit deny/i,
    causes: ['authorizer-explicit-deny', 'authorizer-cache-stale-policy'],
    hop: 'authorizer',
  },
  {
    id: 'token-expired',
    pattern: /incoming token has expired/i,
    causes: ['cognito-token-expired'],
    hop: 'authorizer',
  },
  {
    id: 'unauthorized',
    pattern:
      /"?message"?\s*:\s*"?Unauthorized\b(?! (?:to|for|access))|\bUnauthorizedException\b|(?<![A-Z_])UNAUTHORIZED(?![A-Z_])/,
    excludes: /token has expired|invalid_token/i,
    causes: ['authorizer-unauthorized', 'cognito-wrong-token'],
    hop: 'authorizer',
  },
]);
