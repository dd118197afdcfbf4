import { expect, test } from '@jest/globals';
import { opposed, standingOn } from '../../../core/guards/opposed.ts';
import type { AppliedPlan } from '../../../core/model/applied-plan.ts';

const now = '2026-01-10T12:00:00.000Z';
const target = '1/r/a1/prod';
const applied = (changes: Partial<AppliedPlan> = {}): AppliedPlan => ({
  incidentId: 'inc-1',
  planHash: 'hash',
  remedy: 'protect-backend',
  apiId: 'a1',
  target,
  at: '2026-01-10T11:00:00.000Z',
  result: 'begun',
  stopgapUntil: '2026-01-24T11:00:00.000Z',
  ...changes,
});

test.each<[string, Partial<AppliedPlan>, number]>([
  ['its change stands', {}, 1],
  ['it was undone', { result: 'undone' }, 0],
  ['it was stopped', { result: 'void' }, 0],
  ['it is of another stage', { target: '1/r/a1/test' }, 0],
  ['its end date has passed', { stopgapUntil: '2026-01-10T11:59:00.000Z' }, 0],
  ['another remedy', { remedy: 'raise-quota' }, 0],
])('raising a throttle that protects a backend: %s', (_, changes, count) => {
  const standing = standingOn({ target }, [applied(changes)], now);
  expect(opposed('raise-stage-throttle', standing)).toHaveLength(count);
});

test('other remedies are free', () =>
  expect(opposed('raise-function-memory', ['protect-backend'])).toEqual([]));
