import type { Check } from '../../define-check.ts';

/** What the checks have in common that report calls which AWS refused others: they break no request. */
export const hindrance = {
  domain: 'account',
  apis: ['REST', 'HTTP', 'WEBSOCKET'],
  symptoms: ['5xx', '4xx', 'latency', 'no-traffic'],
  role: 'hinders',
  hop: null,
} as const satisfies Partial<Check<'account'>>;
