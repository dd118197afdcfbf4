import { expect, test } from '@jest/globals';
import { diagnose } from '../../../core/diagnosis/diagnose.ts';
import type { FaultyFinding } from '../../../core/model/finding.ts';
import { faultyFinding } from '../../support/faulty-finding.ts';
import { facts, signals } from '../checks/support/facts.ts';

const throttled = faultyFinding('lambda-throttled');
const released = faultyFinding('bad-deployment-rollback', {
  domain: 'deployment',
  symptoms: ['5xx', '4xx', 'latency'],
  role: 'circumstance',
  subject: 'prod',
  confidence: 'possible',
  routes: 'all',
});

const causesOf = (serverErrors: number, findings: readonly FaultyFinding[]) =>
  diagnose({
    base: facts(),
    signals: signals({
      symptom: 'latency',
      since: '2026-01-05T09:06:00.000Z',
      requests: 1000,
      serverErrors,
    }),
    findings,
    failedBranches: [],
  }).causes.map(({ check }) => check);

test.each<[string, number, readonly FaultyFinding[], string[]]>([
  ['many server errors of a proven fault', 240, [throttled, released], []],
  ['few of them', 10, [throttled, released], ['bad-deployment-rollback']],
  ['many that nothing explains', 240, [released], ['bad-deployment-rollback']],
  [
    'a fault that is only likely',
    240,
    [{ ...throttled, confidence: 'likely' }, released],
    ['bad-deployment-rollback'],
  ],
])('a release and an alarm on latency beside %s', (_, errors, findings, causes) =>
  expect(causesOf(errors, findings)).toEqual(causes),
);
