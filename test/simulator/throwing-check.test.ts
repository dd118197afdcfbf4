import { afterEach, expect, jest, test } from '@jest/globals';
import { checks } from '../../core/checks/lambda/registry.generated.ts';
import { play } from './support/failing-run.ts';

afterEach(() => void jest.restoreAllMocks());

test('a check that throws is unknown in the report, with its reason, and the run goes on', async () => {
  const check = checks.find(({ id }) => id === 'lambda-permission-missing');
  if (!check) throw new Error('There is no such check.');
  jest.spyOn(check, 'judge').mockImplementation(() => {
    throw new TypeError('Cannot read properties of undefined (reading <policy>)');
  });
  const run = await play({ policy: { mode: 'observe' } });
  const [attempt] = run.incident?.report.attempts ?? [];
  const missed = attempt?.diagnosis.notChecked.filter((one) => one.check === check.id);
  const because = 'TypeError: Cannot read properties of undefined (reading <policy>)';
  expect(missed?.map(({ gap }) => gap.because)).toEqual([because]);
  const others = new Set<string>(checks.map(({ id }) => id).filter((id) => id !== check.id));
  expect(attempt?.diagnosis.notChecked.filter((one) => others.has(one.check))).toEqual([]);
  expect(run.incident?.html).toContain('TypeError: Cannot read properties of undefined');
  expect(run.states).toContain('Diagnose');
  expect(run.left).toMatchObject({ locks: [], records: ['closed'] });
});
