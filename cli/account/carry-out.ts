import { apply } from '../../core/changes/apply.ts';
import { notPaused } from '../../core/engine/brakes.ts';
import { say } from '../../core/messages/render.ts';
import type { Fixing } from './fixing.ts';
import type { Run } from './runs/run.ts';
import { toldJournal } from './runs/told-journal.ts';
import { changeText } from './text/changes.ts';

/**
 * Carries the plan of an attempt out, announcing each operation. Ctrl-C stops it before the next one; what was done by then
 * is undone.
 * @throws what core/changes throws, Interrupted
 */
export async function carryOut(
  { context, environment, progress, readPauses, lock }: Fixing,
  run: Run,
  number: number,
): Promise<void> {
  const { interrupts } = context;
  const { id } = run.incident;
  const plan = await run.plan(number);
  interrupts.patience = say('account.stopping');
  interrupts.farewell = say('account.left-applying', { run: id });
  const journal = toldJournal(
    run.journal,
    () => interrupts.check(),
    (change) => progress.line(changeText(change)),
  );
  const isNotPaused = notPaused(environment, readPauses, plan);
  const mayWrite = async () => {
    await isNotPaused();
    await lock.hold();
  };
  const { changes } = await interrupts.careful(() =>
    apply(environment, plan, journal, () => false, mayWrite),
  );
  await run.record(environment).milestone(id, 'incident.applied-changes', {
    operations: changes.length,
    remedy: plan.remedy,
  });
}
