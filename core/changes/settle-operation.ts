import { sameJson } from '../model/canonical-json.ts';
import type { Change } from '../model/change-record.ts';
import { advance } from './journal.ts';
import { type Step, stateOf } from './operation-step.ts';
import type { Write, Input } from './write.ts';

/** The call had an effect, and its answer was lost. */
export async function recovered(
  step: Step,
  write: Write,
  input: Input,
  intent: Change,
): Promise<Change> {
  const after = intent.before;
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
  const after = await stateOf(environment, write, input);
  return sameJson(after, change.after) ? change : advance(journal, change, { ...change, after });
}
