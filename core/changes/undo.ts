import type { Environment } from '../aws/environment.ts';
import { sameJson } from '../model/canonical-json.ts';
import type { Change, ChangeRecord } from '../model/change-record.ts';
import { isAwsError } from './aws-error.ts';
import { changedState } from './changed-state.ts';
import { writeOf } from './find-write.ts';
import { advance, type Journal } from './journal.ts';
import { inputOf } from './results.ts';
import { undoCalls, type Writer, writerFor } from './writer.ts';

/** What became of the changes of a plan. */
export interface Undone {
  readonly undone: readonly Change[];
  /** Left as they are: someone has changed the value since, or nothing can undo the call. */
  readonly kept: readonly Change[];
}

/**
 * Undoes changes, the newest first, each only where AWS still has the value that was written. Safe to call again
 * after it was interrupted: what was undone stays undone.
 * @throws Error what AWS threw; the journal says how far it came
 */
export async function undo(
  environment: Environment,
  record: ChangeRecord,
  journal: Journal,
): Promise<Undone> {
  const writer = writerFor(environment, 'undo', undoCalls(record.changes));
  const undone: Change[] = [];
  const kept: Change[] = [];
  for (const change of record.changes.toReversed()) {
    // The newest first: what one change made, an older one may still need.
    // oxlint-disable-next-line no-await-in-loop
    const result = await takeBack(environment, change, record.changes, journal, writer);
    (result.status === 'undone' ? undone : kept).push(result);
  }
  return { undone, kept };
}

async function takeBack(
  environment: Environment,
  change: Change,
  all: readonly Change[],
  journal: Journal,
  writer: Writer,
): Promise<Change> {
  if (change.status === 'undone' || change.status === 'skipped-modified') return change;
  const write = await writeOf(change.call);
  const input = inputOf(change.call, all);
  // The call may just have been made without an answer: what is not seen yet has to be undone as well.
  const found =
    change.status === 'intended'
      ? await changedState(environment, write, input, change.before)
      : ((await write.state?.(environment, input)) ?? null);
  const now = environment.clock.now().toISOString();
  const isBefore = sameJson(found, change.before);
  if (change.status === 'intended' && isBefore)
    return advance(journal, change, { ...change, status: 'undone', at: now });
  if (change.undo.length === 0) return change;

  // Interrupted before its result was journalled: what is there now is what it wrote.
  const written =
    change.status === 'intended'
      ? { ...change, after: found, ...(write.recover && { output: write.recover(found) }) }
      : change;
  // Equal to `before`: an earlier undo was interrupted between its calls, or a person undid it.
  if (!isBefore && !sameJson(found, written.after))
    return advance(journal, change, { ...change, status: 'skipped-modified', at: now });

  const known = all.map((other) => (other.index === change.index ? written : other));
  for (const call of change.undo) {
    // oxlint-disable-next-line no-await-in-loop -- in order: first point the stage back, then delete the deployment
    await sendUndo(environment, call, known, writer);
  }
  return advance(journal, change, { ...written, status: 'undone', at: now });
}

/** Makes an undo's call; what is to be removed may be gone already. */
async function sendUndo(
  environment: Environment,
  call: Change['call'],
  known: readonly Change[],
  writer: Writer,
): Promise<void> {
  const write = await writeOf(call);
  const input = inputOf(call, known);
  environment.logger.info('Undoing', { service: call.service, action: call.action });
  try {
    const { output } = await write.send(await writer(), input);
    await write.settle?.(environment, input, output);
  } catch (error) {
    if (!isAwsError(error, ...(write.gone ?? []))) throw error;
  }
}
