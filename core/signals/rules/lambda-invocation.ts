import { rules } from '../rule.ts';

/** What the gateway says where it could not invoke a function. */
export const lambdaInvocationRules = rules([
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
      'integration-role-not-authorized',
    ],
    hop: null,
  },
  {
    id: 'http-api-no-permission-to-call',
    pattern: /role configured on the integration or api gateway does ?n.?.?o?t have permission/i,
    causes: [
      'lambda-permission-missing',
      'lambda-permission-wrong-source-arn',
      'lambda-function-deleted',
      'lambda-alias-or-version-deleted',
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
    overrides: ['lambda-malformed-proxy-response'],
    causes: [
      'lambda-vpc-eni',
      'lambda-kms-access-denied',
      'lambda-efs-mount',
      'lambda-state-failed',
    ],
    hop: 'backend',
  },
  {
    id: 'lambda-invocation-5xx',
    pattern: /lambda invocation failed with status:? ?5(?!02)\d\d/i,
    causes: ['lambda-service-error'],
    hop: 'backend',
  },
]);
