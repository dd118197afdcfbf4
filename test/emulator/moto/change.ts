import assert from 'node:assert/strict';
import { apply } from '../../../core/changes/apply.ts';
import { writeOf } from '../../../core/changes/find-write.ts';
import { undo } from '../../../core/changes/undo.ts';
import type { Call, Plan } from '../../../core/model/plan.ts';
import type { Target } from '../../../core/model/target.ts';
import { hashOf } from '../../../core/remedies/hash.ts';
import { memoryJournal } from '../../core/changes/memory-journal.ts';
import type { Side } from './environments.ts';
import type { Write } from './writes.ts';

const stateOf = async ({ environment }: Side, made: Call): Promise<unknown> =>
  (await (await writeOf(made)).state?.(environment, made.input)) ?? null;

/**
 * Makes a write as a plan of one operation and takes it back, as the workflow does.
 * @throws AssertionError where the state did not change, or is not as before in the end
 */
export async function changeAndBack(side: Side, target: Target, write: Write): Promise<void> {
  const before = await stateOf(side, write.call);
  const plan = planOf(target, write, before);
  await carryOut(side, plan, async () => {
    // What cannot be undone leaves nothing that could be read.
    if (write.undo.length > 0)
      assert.notDeepEqual(await stateOf(side, write.call), before, 'the write changed nothing');
  });
}

/** Applies a plan, looks, and undoes it: every state that it touches must be as before. */
export async function carryOut(side: Side, plan: Plan, look: () => Promise<void>): Promise<void> {
  const { environment } = side;
  const states = () =>
    Promise.all(
      plan.operations
        .filter(({ undo: calls, input }) => calls.length > 0 && !/"\$result"/.test(text(input)))
        .map((operation) => stateOf(side, operation)),
    );
  const before = await states();
  const journal = memoryJournal();
  const record = await apply(environment, plan, journal);
  await look();
  const { undone, kept } = await undo(environment, record, journal);
  assert.deepEqual(await states(), before);
  const hasUndo = plan.operations.filter(({ undo: calls }) => calls.length > 0).length;
  assert.deepEqual([undone.length, kept.length], [hasUndo, plan.operations.length - hasUndo]);
}

const text = (value: unknown): string => JSON.stringify(value);

/** A plan of this one write. */
export function planOf(target: Target, { call, undo: calls }: Write, expects: unknown): Plan {
  const plan = {
    incidentId: 'inc-emulator',
    target,
    cause: { check: 'none', subject: 'none' },
    remedy: 'none',
    risk: 'low' as const,
    blastRadius: [],
    routes: 'all' as const,
    lifetime: 'permanent' as const,
    operations: [{ id: 'it', ...call, expects, undo: [...calls] }],
    createdAt: '2026-01-05T03:10:00.000Z',
    expiresAt: '2036-01-05T04:10:00.000Z',
  };
  return { ...plan, hash: hashOf(plan) };
}
