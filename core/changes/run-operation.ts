import { sameJson } from '../model/canonical-json.ts';
import type { Change } from '../model/change-record.ts';
import { PlanIsStale } from '../model/errors.ts';
import type { Operation } from '../model/plan.ts';
import { changedState } from './changed-state.ts';
import { writeOf } from './find-write.ts';
import { concurrent, advance } from './journal.ts';
import { sendOnce } from './send-once.ts';
import { type Step, stateOf, intentOf } from './operation-step.ts';
import { inputOf } from './results.ts';
import { settled, recovered } from './settle-operation.ts';

/**
 * Carries one operation out, or continues where an earlier try of it was interrupted.
 * @param entry what the journal holds of it
 * @throws PlanIsStale where the state is not what the plan expects; ChangesPaused where the write must not be made
 */
export async function runOperation(step: Step, entry: Change | undefined): Promise<Change> {
  const { environment, journal, operation, changes } = step;
  const write = await writeOf(operation);
  const input = inputOf(operation, changes);
  if (entry?.status === 'applied') return settled(step, write, input, entry);

  const before = await stateOf(environment, write, input);
  const asExpected = sameJson(before, operation.expects ?? null);
  if (!entry && !asExpected) throw stale(operation, before);

  const intent = intentOf(step, before);
  if (!entry) {
    await step.mayWrite();
    if (!(await journal.add(intent))) throw concurrent(intent);
  } else {
    // Someone was interrupted here; whoever moves the entry on first takes over.
    await advance(journal, entry, intent);
    const found = asExpected ? await changedState(environment, write, input, before) : before;
    if (!sameJson(found, operation.expects ?? null))
      return recovered(step, write, input, intent, found);
    await step.mayWrite();
  }
  environment.logger.info('Changing', { operation: operation.id, service: operation.service });
  const sent = await sendOnce(step, write, input, before);
  if (!sent) return recovered(step, write, input, intent, await stateOf(environment, write, input));
  const applied = await advance(journal, intent, {
    ...intent,
    status: 'applied',
    after: await changedState(environment, write, input, before),
    output: sent.output,
    ...(sent.requestId !== undefined && { requestId: sent.requestId }),
    at: environment.clock.now().toISOString(),
  });
  return settled(step, write, input, applied);
}

const stale = ({ id, expects }: Operation, found: unknown) =>
  new PlanIsStale(
    `Operation ${id} expects ${JSON.stringify(expects ?? null)} and finds ${JSON.stringify(found)}.`,
  );
