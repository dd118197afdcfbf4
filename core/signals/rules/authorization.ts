import { rules } from '../rule.ts';

/** IAM, resource policies, API keys and WAF. */
export const authorizationRules = rules([
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
    pattern: /request signature we calculated does not match|INVALID_SIGNATURE\b/i,
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
    pattern: /InvalidSignatureException/i,
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
  {
    id: 'invoke-denied-explicitly',
    pattern:
      /not authorized to perform: ?execute-api: ?invoke[^]*explicit deny|explicit deny in a resource-based/i,
    excludes: /explicit deny in an? identity/i,
    causes: ['resource-policy-explicit-deny'],
    hop: 'gateway',
  },
  {
    id: 'invoke-denied-anonymous',
    pattern: /user: ?anonymous is not authorized to perform: ?execute-api: ?invoke/i,
    excludes: /explicit deny/i,
    causes: ['resource-policy-implicit-deny'],
    hop: 'gateway',
  },
  {
    id: 'invoke-denied-by-identity',
    pattern: /not authorized to perform: ?execute-api: ?invoke[^]*explicit deny in an? identity/i,
    causes: ['iam-not-authorized'],
    hop: 'client',
  },
  {
    id: 'invoke-denied',
    pattern: /not authorized to perform: ?execute-api: ?invoke/i,
    excludes: /explicit deny|user: ?anonymous/i,
    causes: ['iam-not-authorized', 'resource-policy-implicit-deny'],
    hop: null,
  },
  {
    id: 'client-not-authorized',
    pattern: /the client is not authorized to perform this operation/i,
    causes: [
      'resource-policy-explicit-deny',
      'resource-policy-implicit-deny',
      'authorizer-explicit-deny',
    ],
    hop: null,
  },
  {
    id: 'access-denied-type',
    pattern: /x-amzn-ErrorType\W{1,6}AccessDeniedException|\bACCESS_DENIED\b/i,
    causes: [
      'resource-policy-explicit-deny',
      'resource-policy-implicit-deny',
      'iam-not-authorized',
      'authorizer-explicit-deny',
    ],
    hop: null,
  },
  {
    id: 'api-key-without-plan',
    pattern: /no usage plan found for key|not associated with a usage plan/i,
    causes: ['api-key-not-in-usage-plan'],
    hop: 'client',
  },
  {
    id: 'api-key-refused',
    pattern: /api key .{0,60}not authorized because/i,
    excludes: /no usage plan found|not associated with a usage plan/i,
    causes: ['api-key-not-in-usage-plan', 'api-key-missing', 'api-key-disabled'],
    hop: 'client',
  },
  {
    id: 'api-key-identifier',
    pattern: /invalid api key identifier/i,
    causes: ['api-key-invalid'],
    hop: 'client',
  },
  {
    id: 'api-key-type',
    pattern: /INVALID_API_KEY/,
    causes: ['api-key-missing', 'api-key-invalid', 'api-key-not-in-usage-plan', 'api-key-disabled'],
    hop: 'client',
  },
  {
    id: 'waf-filtered',
    pattern: /WAF_FILTERED|WAF_BLOCK/i,
    causes: ['waf-block'],
    hop: 'gateway',
  },
  {
    id: 'waf-error',
    pattern: /error evaluating the (aws )?waf|waf call (got )?timed out|failed to call waf/i,
    causes: ['waf-evaluation-error'],
    hop: 'gateway',
  },
  {
    id: 'forbidden',
    pattern: /"?message"?\s*:\s*"?Forbidden"?|\bForbiddenException\b/i,
    causes: [
      'api-key-missing',
      'api-key-invalid',
      'api-key-disabled',
      'base-path-mapping-missing',
      'stage-not-found',
      'default-endpoint-disabled',
      'private-api-endpoint-mismatch',
      'waf-block',
      'jwt-insufficient-scope',
    ],
    hop: null,
    excludes: /insufficient_scope/i,
    hint: true,
  },
]);
