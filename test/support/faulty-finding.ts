import type { FaultyFinding } from '../../core/model/finding.ts';

/** A certain fault of the function behind GET /orders, with other fields where a test looks at them. */
export const faultyFinding = (check: string, more: Partial<FaultyFinding> = {}): FaultyFinding => ({
  verdict: 'faulty',
  check,
  domain: 'lambda',
  symptoms: ['5xx'],
  role: 'breaks',
  hop: 'backend',
  accountsFor: [],
  looksLike: [],
  subject: 'orders',
  confidence: 'certain',
  evidence: [],
  routes: [{ httpMethod: 'GET', path: '/orders' }],
  remedies: [],
  ...more,
});
