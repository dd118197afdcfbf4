import { rules } from '../rule.ts';

/** Throttles, quotas and what exceeds them. */
export const throttlingRules = rules([
  {
    id: 'stage-throttle-zero',
    pattern: /throttle limit exceeded for restapi[^]*limit: ?0(\.0+)?(?![.\d])/i,
    causes: ['throttle-zero-limit', 'throttle-stage-method'],
    hop: 'gateway',
  },
  {
    id: 'control-plane',
    pattern:
      /TooManyRequestsException\W{1,3}Too Many Requests|TooManyRequestsException\) when calling|Too Many Requests \(Service: .{0,20}ApiGateway/i,
    excludes: /x-amzn-ErrorType/i,
    causes: ['control-plane-throttled'],
    hop: null,
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
    hop: null,
  },
  {
    id: 'too-many-requests',
    pattern: /too many requests|(?<![A-Z_])THROTTLED(?![A-Z_])/i,
    excludes: /TooManyRequestsException|lambda-throttled/i,
    causes: ['throttle-stage-method', 'throttle-usage-plan', 'throttle-account'],
    hop: 'gateway',
  },
]);
