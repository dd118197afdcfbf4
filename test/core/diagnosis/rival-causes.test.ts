import { expect, test } from '@jest/globals';
import { diagnose } from '../../../core/diagnosis/diagnose.ts';
import type { FaultyFinding } from '../../../core/model/finding.ts';
import { rivalCauses } from '../../support/rival-causes.ts';
import { facts, failure, signals } from '../checks/support/facts.ts';

const finding = (check: string, more: Partial<FaultyFinding> = {}): FaultyFinding => ({
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
test.each([
  [
    'two certain causes of one request',
    [finding('lambda-made-up'), finding('lambda-unhandled-error')],
    1,
  ],
  [
    'one that accounts for the other',
    [
      finding('lambda-init-error', { confidence: 'likely' }),
      finding('lambda-unhandled-error', { confidence: 'likely' }),
    ],
    0,
  ],
  [
    'one that is only possible',
    [finding('lambda-made-up'), finding('lambda-unhandled-error', { confidence: 'possible' })],
    0,
  ],
  [
    'other methods',
    [
      finding('lambda-made-up'),
      finding('lambda-unhandled-error', { routes: [{ httpMethod: 'GET', path: '/rates' }] }),
    ],
    0,
  ],
] as const)('%s', (_, findings, rivals) => {
  const causes = [...new Set(findings.map(({ check }) => check))];
  const seen = signals({ failures: [failure(causes, { status: 502 })] });
  const diagnosis = diagnose({
    base: facts(),
    signals: seen,
    findings: [...findings],
    failedBranches: [],
  });
  expect(rivalCauses(diagnosis, seen, findings)).toHaveLength(rivals);
});
