import { sameJson } from '../model/canonical-json.ts';
import type { Change } from '../model/change-record.ts';
import { advance } from './journal.ts';
import type { Step } from './operation-step.ts';
import { type Attempted, stateMadeBy } from './ownership.ts';
import type { Changing, Input, Output } from './write.ts';

/** What is known of a call that was carried out. */
interface Outcome {
  readonly output: Output | undefined;
  readonly requestId?: string;
  /** When it was last seen that nothing had changed, ISO 8601. */
  readonly since: string;
}

/** Journals that the call had its effect, and what it is, as far as it is seen to be ours. */
export async function applied(
  step: Step,
  { write, input, before }: Attempted,
  intent: Change,
  { output, requestId, since }: Outcome,
): Promise<Change> {
  const { environment, journal } = step;
  const after = await stateMadeBy(environment, write, input, output);
  const overtook =
    output !== undefined && (await write.overtook?.(environment, input, { output, before, since }));
  const change = await advance(journal, intent, {
    ...intent,
    status: 'applied',
    ...(after !== undefined && { after }),
    ...(output && { output }),
    ...(requestId !== undefined && { requestId }),
    ...(overtook && { overtook }),
    at: environment.clock.now().toISOString(),
  });
  return settled(step, write, input, change);
}

/** Waits for AWS where it must, and journals the state that came of it. */
export async function settled(
  { environment, journal }: Step,
  write: Changing,
  input: Input,
  change: Change,
): Promise<Change> {
  if (!write.settle) return change;
  await write.settle(environment, input, change.output ?? {});
  const after = await stateMadeBy(environment, write, input, change.output);
  if (after === undefined || sameJson(after, change.after)) return change;
  return advance(journal, change, { ...change, after });
}
