import type { StatusRule } from '../rule.ts';

/** What the status of a request means of which nothing else was logged. */
export const bareStatusRules: readonly StatusRule[] = [
  {
    // Of all throttles only the account's leaves no line of its own.
    id: 'bare-429',
    status: 429,
    causes: ['throttle-account', 'throttle-stage-method', 'throttle-usage-plan'],
    hop: 'gateway',
  },
  {
    // Resource policies, API keys and what a backend answered leave lines of their own.
    id: 'bare-401',
    status: 401,
    causes: ['authorizer-unauthorized', 'cognito-wrong-token', 'cognito-token-expired'],
    hop: 'authorizer',
  },
  {
    // A backend's own 415 leaves a line of its answer.
    id: 'bare-415',
    status: 415,
    causes: ['unsupported-media-type'],
    hop: 'gateway',
  },
  {
    id: 'bare-414',
    status: 414,
    causes: ['uri-too-long'],
    hop: 'client',
  },
  {
    // A backend's own 431 leaves a line of its answer.
    id: 'bare-431',
    status: 431,
    causes: ['headers-too-large'],
    hop: 'client',
  },
  {
    id: 'bare-413',
    status: 413,
    causes: ['request-too-large', 'lambda-request-too-large'],
    hop: null,
  },
  {
    id: 'bare-403',
    status: 403,
    causes: [
      'missing-resource-or-method',
      'not-deployed-since-change',
      'iam-missing-signature',
      'waf-block',
      'iam-malformed-authorization-header',
      'iam-invalid-signature',
      'iam-signature-expired',
      'iam-invalid-token',
      'authorizer-explicit-deny',
      'authorizer-cache-stale-policy',
    ],
    hop: null,
  },
];
