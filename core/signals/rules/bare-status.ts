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
];
