import { rules } from '../rule.ts';

/** What Lambda's own service says of limits, payloads and functions that are not there. */
export const lambdaServiceRules = rules([
  {
    id: 'lambda-rate-exceeded',
    pattern: /\brate exceeded/i,
    excludes: /invocationlimitexceeded/i,
    causes: ['lambda-throttled', 'lambda-reserved-concurrency-low'],
    hop: 'integration',
  },
  {
    id: 'lambda-service-failure',
    pattern: /an error occurred and the request cannot be processed/i,
    causes: ['lambda-service-error'],
    hop: 'backend',
  },
  {
    id: 'lambda-service-4xx',
    pattern: /lambda service returned a 4xx/i,
    causes: ['lambda-state-inactive', 'lambda-throttled'],
    hop: null,
  },
  {
    id: 'lambda-function-not-found',
    pattern: /function not found: ?arn:|ResourceNotFoundException.{0,80}function/i,
    causes: ['lambda-function-deleted', 'lambda-alias-or-version-deleted'],
    hop: 'backend',
  },
  {
    id: 'lambda-payload-too-large',
    pattern:
      /payload is too large for the requestresponse|(?<![a-z])\d+ byte payload is too large/i,
    causes: ['lambda-request-too-large'],
    hop: 'backend',
  },
]);
