import { rules } from '../rule.ts';

/** Requests that IAM authorization refuses because of how they are signed. */
export const iamSignatureRules = rules([
  {
    id: 'missing-authentication-token',
    pattern: /missing ?authentication ?token|MISSING_AUTHENTICATION_TOKEN/i,
    causes: ['missing-resource-or-method', 'iam-missing-signature', 'not-deployed-since-change'],
    hop: 'client',
  },
  {
    id: 'iam-authorizer-format',
    pattern: /request for the IAM authorizer (does ?n.?o?.?t|doesn.?t) match/i,
    causes: ['iam-missing-signature'],
    hop: 'client',
  },
  {
    id: 'authorization-header',
    pattern:
      /authorization header requires|invalid key=value pair|missing equal-sign|IncompleteSignatureException/i,
    causes: ['iam-malformed-authorization-header'],
    hop: 'client',
  },
  {
    id: 'signature-mismatch',
    pattern: /request signature we calculated does not match/i,
    causes: ['iam-invalid-signature'],
    hop: 'client',
  },
  {
    id: 'signature-expired',
    pattern: /signature (expired|not yet current)/i,
    causes: ['iam-signature-expired'],
    hop: 'client',
  },
  {
    id: 'signature-exception',
    pattern: /InvalidSignatureException|INVALID_SIGNATURE\b/i,
    excludes: /signature (expired|not yet current)/i,
    causes: ['iam-invalid-signature', 'iam-signature-expired'],
    hop: 'client',
  },
  {
    id: 'security-token',
    pattern:
      /security token included in the request|UnrecognizedClientException|InvalidClientTokenId|ExpiredTokenException|EXPIRED_TOKEN/i,
    causes: ['iam-invalid-token'],
    hop: 'client',
  },
]);
