import { rules } from '../rule.ts';

const invoke = String.raw`not authorized to perform: ?execute-api: ?invoke`;
const anonymous = String.raw`user: ?anonymous is ${invoke}`;
/** Endings that name an identity's policy: a caller's own, or what an authorizer returned for somebody without one. */
const identity = String.raw`explicit deny in an? identity|no identity-based policy allows`;

/** Callers whom a policy keeps from invoking the API. */
export const invokePermissionRules = rules([
  {
    id: 'invoke-denied-explicitly',
    pattern: new RegExp(`${invoke}[^]*explicit deny|explicit deny in a resource-based`, 'i'),
    excludes: /explicit deny in an? identity/i,
    causes: ['resource-policy-explicit-deny'],
    hop: 'gateway',
  },
  {
    id: 'invoke-denied-anonymous',
    pattern: new RegExp(anonymous, 'i'),
    excludes: new RegExp(`explicit deny|${identity}`, 'i'),
    causes: ['resource-policy-implicit-deny'],
    hop: 'gateway',
  },
  {
    id: 'invoke-not-allowed-by-resource-policy',
    pattern: new RegExp(`${invoke}[^]*no resource-based policy allows`, 'i'),
    excludes: new RegExp(anonymous, 'i'),
    causes: ['resource-policy-implicit-deny'],
    hop: 'gateway',
  },
  {
    id: 'invoke-denied-by-authorizer',
    pattern: new RegExp(`${anonymous}[^]*explicit deny in an? identity`, 'i'),
    causes: ['authorizer-explicit-deny'],
    hop: 'authorizer',
  },
  {
    id: 'invoke-not-allowed-by-authorizer',
    pattern: new RegExp(`${anonymous}[^]*no identity-based policy allows`, 'i'),
    causes: ['authorizer-cache-stale-policy', 'authorizer-explicit-deny'],
    hop: 'authorizer',
  },
  {
    id: 'invoke-denied-by-identity',
    pattern: new RegExp(
      `${invoke}[^]*(${identity})|^403 no identity-based policy allows the execute-api:Invoke`,
      'i',
    ),
    excludes: new RegExp(anonymous, 'i'),
    causes: ['iam-not-authorized'],
    hop: 'client',
  },
  {
    id: 'invoke-denied',
    pattern: new RegExp(invoke, 'i'),
    excludes: new RegExp(`explicit deny|${anonymous}|(resource|identity)-based policy`, 'i'),
    causes: ['iam-not-authorized', 'resource-policy-implicit-deny'],
    hop: null,
  },
  {
    id: 'client-not-authorized',
    pattern: /the client is not authorized to perform this operation/i,
    causes: [
      'resource-policy-explicit-deny',
      'resource-policy-implicit-deny',
      'iam-not-authorized',
      'authorizer-explicit-deny',
      'authorizer-cache-stale-policy',
    ],
    hop: null,
  },
  {
    id: 'access-denied-type',
    pattern: /x-amzn-ErrorType\W{1,6}AccessDeniedException|\bACCESS_DENIED\b/i,
    excludes: /insufficient_scope/i,
    causes: [
      'resource-policy-explicit-deny',
      'resource-policy-implicit-deny',
      'iam-not-authorized',
      'authorizer-explicit-deny',
      'authorizer-cache-stale-policy',
    ],
    hop: null,
  },
]);
