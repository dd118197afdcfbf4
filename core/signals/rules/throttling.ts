import { rules } from '../rule.ts';

/** Throttles, quotas and what exceeds them. */
export const throttlingRules = rules([
  {
    id: 'usage-plan-throttle',
    pattern: /exceeded throttle limit for api stage|throttle limit exceeded for usage plan/i,
    causes: ['throttle-usage-plan'],
  },
  {
    id: 'stage-throttle-zero',
    pattern: /throttle limit exceeded for restapi[^]*limit: ?0(\.0+)?(?![.\d])/i,
    causes: ['throttle-zero-limit', 'throttle-stage-method'],
  },
  {
    id: 'stage-throttle',
    pattern: /throttle limit exceeded for restapi/i,
    excludes: /limit: ?0(\.0+)?(?![.\d])/i,
    causes: ['throttle-stage-method'],
  },
  {
    id: 'account-throttle',
    pattern: /account.{0,20}throttl|throttle limit exceeded for account/i,
    causes: ['throttle-account'],
  },
  {
    id: 'quota',
    pattern:
      /key quota exhausted|exceeded quota limit|\bQUOTA_EXCEEDED\b|(?<!throttle |rate )\blimit exceeded\b/i,
    causes: ['quota-exceeded'],
  },
  {
    id: 'control-plane',
    pattern:
      /TooManyRequestsException\W{1,3}Too Many Requests|TooManyRequestsException\) when calling|Too Many Requests \(Service: .{0,20}ApiGateway/i,
    excludes: /x-amzn-ErrorType/i,
    causes: ['control-plane-throttled'],
  },
  {
    id: 'too-many-requests-type',
    pattern: /x-amzn-ErrorType\W{1,6}TooManyRequestsException/i,
    excludes: /InvocationLimitExceeded|rate exceeded/i,
    causes: [
      'throttle-stage-method',
      'throttle-usage-plan',
      'throttle-account',
      'lambda-reserved-concurrency-low',
    ],
  },
  {
    id: 'too-many-requests',
    pattern: /too many requests|(?<![A-Z_])THROTTLED(?![A-Z_])/i,
    excludes: /TooManyRequestsException|lambda-throttled/i,
    causes: ['throttle-stage-method', 'throttle-usage-plan', 'throttle-account'],
  },
]);
