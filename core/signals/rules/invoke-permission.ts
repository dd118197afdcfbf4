import { rules } from '../rule.ts';

/** Callers whom a policy keeps from invoking the API. */
export const invokePermissionRules = rules([
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
]);
