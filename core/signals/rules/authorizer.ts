import { rules } from '../rule.ts';

/** Lambda authorizers, Cognito, JWT and mutual TLS. */
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
    id: 'not-authorized-for-resource',
    pattern: /not authorized to access this resource/i,
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
  {
    id: 'jwt-audience',
    pattern: /(does not|doesn.?t) have a valid audience|invalid audience/i,
    causes: ['jwt-invalid-audience'],
    hop: 'authorizer',
  },
  {
    id: 'jwt-issuer',
    pattern:
      /(does not|doesn.?t) have a valid issuer|invalid issuer|issuer .{0,40}(not valid|mismatch|does not match)/i,
    causes: ['jwt-invalid-issuer'],
    hop: 'authorizer',
  },
  {
    id: 'jwt-expired',
    pattern: /invalid_token[^]{0,80}(expired|\bexp\b)|the token (has|is) expired/i,
    causes: ['jwt-token-expired'],
    hop: 'authorizer',
  },
  {
    id: 'jwt-scope',
    pattern: /insufficient_scope/i,
    causes: ['jwt-insufficient-scope'],
    hop: 'authorizer',
  },
  {
    id: 'jwt-issuer-unreachable',
    pattern: /(OIDC discovery endpoint|JWKS) communication error/i,
    causes: ['jwt-issuer-unreachable'],
    hop: 'authorizer',
  },
  {
    id: 'jwt-invalid-token',
    pattern: /error\W{1,4}invalid_token/i,
    excludes: /audience|issuer|expired|\bexp\b|communication error/i,
    causes: ['jwt-token-expired', 'jwt-invalid-issuer', 'jwt-invalid-audience'],
    hop: 'authorizer',
  },
  {
    id: 'mtls-client-certificate',
    pattern:
      /access denied\.? ?reason: ?(could not find issuer|client cert|self.signed)|could not find issuer for certificate|client cert using an insecure/i,
    causes: ['mtls-client-cert-rejected'],
    hop: 'client',
  },
  {
    id: 'mtls-truststore',
    pattern: /truststore ?warnings?|truststore.{0,60}(invalid|could not be|access)/i,
    causes: ['mtls-truststore-invalid'],
    hop: 'gateway',
  },
]);
