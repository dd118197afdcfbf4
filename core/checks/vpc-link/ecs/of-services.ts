import type { Check } from '../../define-check.ts';

/** Percent of their processor from which on tasks have none left. */
export const busy = 90;

/** What the checks of services of ECS have in common: the service answers itself, 502 to 504 or late, and API Gateway passes that on. */
export const ofServices = {
  domain: 'vpc-link',
  apis: ['REST', 'HTTP'],
  symptoms: ['5xx', 'latency'],
  role: 'breaks',
  hop: 'backend',
  looksLike: [
    'http-backend-503-overload',
    'http-backend-5xx-passthrough',
    'integration-timeout',
    'vpclink-v2-alb-no-healthy-target',
  ],
  accountsFor: ['http-backend-503-overload', 'http-backend-5xx-passthrough', 'integration-timeout'],
} as const satisfies Partial<Check<'vpc-link'>>;
