import { expect, test } from '@jest/globals';
import { diagnose } from '../../../core/diagnosis/diagnose.ts';
import { faultyFinding } from '../../support/faulty-finding.ts';
import { rivalCauses } from '../../support/rival-causes.ts';
import { facts, failure, signals } from '../checks/support/facts.ts';

test.each([
  [
    'two certain causes of one request',
    [faultyFinding('lambda-made-up'), faultyFinding('lambda-unhandled-error')],
    1,
  ],
  [
    'one that accounts for the other',
    [
      faultyFinding('lambda-init-error', { confidence: 'likely' }),
      faultyFinding('lambda-unhandled-error', { confidence: 'likely' }),
    ],
    0,
  ],
  [
    'one that is only possible',
    [
      faultyFinding('lambda-made-up'),
      faultyFinding('lambda-unhandled-error', { confidence: 'possible' }),
    ],
    0,
  ],
  [
    'other methods',
    [
      faultyFinding('lambda-made-up'),
      faultyFinding('lambda-unhandled-error', { routes: [{ httpMethod: 'GET', path: '/rates' }] }),
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

test.each([
  ['integration', 'orders'],
  ['authorizer', 'gatekeeper'],
] as const)(
  'one cause at both places: a request that failed at the %s is of one',
  (hop, subject) => {
    const findings = [
      faultyFinding('lambda-throttled', { hop: 'integration' }),
      faultyFinding('lambda-throttled', { hop: 'authorizer', subject: 'gatekeeper' }),
    ];
    const seen = signals({ failures: [{ ...failure(['lambda-throttled']), hop }] });
    const diagnosis = diagnose({ base: facts(), signals: seen, findings, failedBranches: [] });
    expect(diagnosis.causes[0]).toMatchObject({ subject, explains: 1 });
    expect(rivalCauses(diagnosis, seen, findings)).toEqual([]);
  },
);
