import { sameJson } from '../model/canonical-json.ts';
import type { Change } from '../model/change-record.ts';
import { changedState } from './changed-state.ts';
import { advance } from './journal.ts';
import type { Step } from './operation-step.ts';
import type { Write, Input } from './write.ts';

/** The call had an effect, and its answer was lost. @param after what is there now */
export async function recovered(
  step: Step,
  write: Write,
  input: Input,
  intent: Change,
  after: unknown,
): Promise<Change> {
  const applied = await advance(step.journal, intent, {
    ...intent,
    status: 'applied',
    before: step.operation.expects ?? null,
    after,
    ...(write.recover && { output: write.recover(after) }),
  });
  return settled(step, write, input, applied);
}

/** Waits for AWS where it must, and journals the state that came of it. */
export async function settled(
  { environment, journal }: Step,
  write: Write,
  input: Input,
  change: Change,
): Promise<Change> {
  if (!write.settle) return change;
  await write.settle(environment, input, change.output ?? {});
  const after = await changedState(environment, write, input, change.before);
  return sameJson(after, change.after) ? change : advance(journal, change, { ...change, after });
}
