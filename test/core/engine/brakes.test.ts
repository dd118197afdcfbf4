import { describe, expect, test } from '@jest/globals';
import { apply } from '../../../core/changes/apply.ts';
import { notPaused, pausedNow, type ReadPauses } from '../../../core/engine/brakes.ts';
import type { Pause } from '../../../core/model/pause.ts';
import { memoryJournal } from '../changes/memory-journal.ts';
import { deploy, grant, planOf, raise } from '../changes/plans.ts';
import { awsError, toyAccount } from '../changes/toy-account.ts';

const pause: Pause = { scope: 'account', name: '', by: 'ops', at: '2026-01-05T03:00:00.000Z' };
const plan = planOf(grant, raise, deploy);

/** A switch that is read `free` times before it is set. */
const setAfter = (free: number): ReadPauses & { reads: () => number } => {
  let count = 0;
  const read = async () => {
    count += 1;
    return count > free ? [pause] : [];
  };
  return Object.assign(read, { reads: () => count });
};

describe('the switch is read before each write', () => {
  test.each([
    [0, []],
    [1, ['AddPermission', 'RemovePermission']],
    [2, ['AddPermission', 'UpdateIntegration', 'UpdateIntegration', 'RemovePermission']],
  ])(
    'set after %d of 3 writes, it stops the rest and what was done is undone',
    async (free, writes) => {
      const account = toyAccount();
      const untouched = structuredClone(account.state);
      const mayWrite = notPaused(account.environment, setAfter(free), plan);
      await expect(
        apply(account.environment, plan, memoryJournal(), () => false, mayWrite),
      ).rejects.toMatchObject({ name: 'ChangesPaused', message: expect.stringContaining('ops') });
      expect(account.writes()).toEqual(writes);
      expect(account.state).toEqual(untouched);
    },
  );

  test('and once for each where it is not set', async () => {
    const account = toyAccount();
    const read = setAfter(99);
    await apply(
      account.environment,
      plan,
      memoryJournal(),
      () => false,
      notPaused(account.environment, read, plan),
    );
    expect(read.reads()).toBe(3);
  });
});

describe('a switch that cannot be read', () => {
  const { environment } = toyAccount();
  test('stops the plan', async () => {
    const read = () => Promise.reject(awsError('AccessDeniedException'));
    expect(await pausedNow(environment, read, plan)).toMatchObject([{ code: 'brakes.unreadable' }]);
    await expect(notPaused(environment, read, plan)()).rejects.toMatchObject({
      name: 'ChangesPaused',
    });
  });

  test('is read again in a while where AWS was busy', async () => {
    const read = () => Promise.reject(awsError('ThrottlingException'));
    await expect(pausedNow(environment, read, plan)).rejects.toMatchObject({
      name: 'ThrottlingException',
    });
  });
});
