import { rules } from '../rule.ts';

/** HTTP backends: the status that the backend itself answered with. */
export const backendStatusRules = rules([
  {
    id: 'gateway-timeout-header',
    pattern: /\b504\b[^]*InternalServerErrorException|InternalServerErrorException[^]*\b504\b/i,
    causes: ['http-network-error', 'integration-timeout'],
    hop: null,
  },
  {
    id: 'backend-503',
    pattern: /received response\.? status:? ?503/i,
    causes: [
      'http-backend-503-overload',
      'http-backend-5xx-passthrough',
      'vpclink-v2-alb-no-healthy-target',
    ],
    hop: null,
  },
  {
    // Also what proxies and load balancers answer in the place of a backend that does not.
    id: 'backend-502-504',
    pattern: /received response\.? status:? ?50[24]/i,
    causes: ['http-backend-5xx-passthrough', 'http-backend-503-overload'],
    hop: 'backend',
  },
  {
    id: 'backend-403',
    pattern: /received response\.? status:? ?403/i,
    causes: [
      'http-backend-4xx-passthrough',
      'integration-role-not-authorized',
      'lambda-integration-wrong-http-method',
      'aws-service-integration-error',
    ],
    hop: null,
  },
  {
    id: 'backend-429',
    pattern: /received response\.? status:? ?429/i,
    causes: ['lambda-throttled', 'lambda-reserved-concurrency-low', 'http-backend-4xx-passthrough'],
    hop: null,
  },
  {
    id: 'backend-4xx',
    pattern: /received response\.? status:? ?4(?!03|29)\d\d/i,
    causes: [
      'http-backend-4xx-passthrough',
      'aws-service-integration-error',
      'integration-role-not-authorized',
    ],
    hop: null,
  },
  {
    id: 'service-unavailable',
    pattern: /"?message"?\s*:\s*"?Service Unavailable|503 Service (Temporarily )?Unavailable/i,
    // The type of the answer says more.
    excludes: /\bINTEGRATION_(NETWORK_FAILURE|TIMEOUT)\b/,
    causes: ['http-backend-503-overload', 'vpclink-v2-network-failure'],
    hop: null,
  },
]);
