import { rules } from '../rule.ts';
import { generalErrors } from './function-errors.ts';

/** What the gateway says about Lambda integrations. */
export const lambdaRules = rules([
  {
    id: 'lambda-invalid-permissions',
    pattern: /invalid permissions on lambda/i,
    causes: [
      'lambda-permission-missing',
      'lambda-permission-wrong-source-arn',
      'lambda-permission-stage-variable',
      'lambda-function-deleted',
      'lambda-alias-or-version-deleted',
      'authorizer-permission-missing',
    ],
    hop: null,
  },
  {
    id: 'http-api-no-permission-to-call',
    pattern: /role configured on the integration or api gateway does ?n.?.?o?t have permission/i,
    causes: [
      'lambda-permission-missing',
      'lambda-permission-wrong-source-arn',
      'integration-role-not-authorized',
    ],
    hop: 'integration',
  },
  {
    id: 'lambda-invocation-403',
    pattern: /lambda invocation failed with status:? ?403/i,
    causes: ['lambda-integration-wrong-http-method', 'integration-role-not-authorized'],
    hop: 'integration',
  },
  {
    id: 'lambda-invocation-404',
    pattern: /lambda invocation failed with status:? ?404/i,
    causes: ['lambda-function-deleted', 'lambda-alias-or-version-deleted'],
    hop: 'backend',
  },
  {
    id: 'lambda-invocation-409',
    pattern: /lambda invocation failed with status:? ?409/i,
    causes: ['lambda-state-inactive', 'lambda-state-pending', 'lambda-state-failed'],
    hop: 'backend',
  },
  {
    id: 'lambda-invocation-413',
    pattern: /lambda invocation failed with status:? ?413/i,
    causes: ['lambda-request-too-large'],
    hop: 'backend',
  },
  {
    id: 'lambda-invocation-429',
    pattern: /lambda invocation failed with status:? ?429/i,
    causes: ['lambda-throttled', 'lambda-reserved-concurrency-low'],
    hop: 'integration',
  },
  {
    id: 'lambda-invocation-502',
    pattern: /lambda invocation failed with status:? ?502/i,
    causes: ['lambda-vpc-eni', 'lambda-kms-access-denied', 'lambda-state-failed'],
    hop: 'backend',
  },
  {
    id: 'lambda-invocation-5xx',
    pattern: /lambda invocation failed with status:? ?5(?!02)\d\d/i,
    causes: ['lambda-service-error'],
    hop: 'backend',
  },
  {
    id: 'lambda-rate-exceeded',
    pattern: /\brate exceeded/i,
    excludes: /invocationlimitexceeded/i,
    causes: ['lambda-throttled', 'lambda-reserved-concurrency-low'],
    hop: 'integration',
  },
  {
    id: 'lambda-unreserved-limit',
    pattern:
      /(?<!ReservedFunction)ConcurrentInvocationLimitExceeded|FunctionInvocationRateLimitExceeded|CallerRateLimitExceeded/i,
    excludes: /ReservedFunction/i,
    causes: ['lambda-throttled'],
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
  {
    id: 'lambda-response-too-large',
    pattern:
      /response payload size .{0,30}exceeded|ResponseSizeTooLarge|exceeded maximum allowed payload size/i,
    overrides: generalErrors,
    causes: ['lambda-response-too-large'],
    hop: 'backend',
  },
]);
