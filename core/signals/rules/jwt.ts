import { rules } from '../rule.ts';

/** JWT authorizers. */
export const jwtRules = rules([
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
    id: 'jwt-malformed',
    pattern: /token contains an invalid number of segments/i,
    causes: ['jwt-malformed-token'],
    hop: 'authorizer',
  },
  {
    id: 'jwt-missing',
    pattern: /missing: token not provided/i,
    causes: ['authorizer-unauthorized'],
    hop: 'authorizer',
  },
  {
    id: 'jwt-invalid-token',
    pattern: /error\W{1,4}invalid_token/i,
    excludes: /audience|issuer|expired|\bexp\b|communication error|number of segments/i,
    causes: ['jwt-token-expired', 'jwt-invalid-issuer', 'jwt-invalid-audience'],
    hop: 'authorizer',
  },
]);
