import type { Environment } from '../aws/environment.ts';
import { sameJson } from '../model/canonical-json.ts';
import type { Change } from '../model/change-record.ts';
import { isAwsError } from './aws-error.ts';
import { writeOf } from './find-write.ts';
import { advance, type Journal } from './journal.ts';
import { markOf } from './mark.ts';
import { whoseIs } from './ownership.ts';
import { inputOf } from './results.ts';
import { type Changing, changing, type Input } from './write.ts';
import type { Writer } from './writer.ts';

/** What undoing a change of a plan takes. */
export interface Undoing {
  readonly environment: Environment;
  /** Who makes the calls that change something. */
  readonly writer: Writer;
  readonly journal: Journal;
  /** The changes of the plan. */
  readonly all: readonly Change[];
}

/**
 * Undoes one change, where what AWS has is provably of it.
 * @returns its entry as it is now
 * @throws Error what AWS threw
 */
export async function undoChange(undoing: Undoing, change: Change): Promise<Change> {
  const { environment, all, journal } = undoing;
  if (change.status !== 'intended' && change.status !== 'applied') return change;
  const write = changing(await writeOf(change.call));
  const input = inputOf(change.call, all);
  const at = environment.clock.now().toISOString();
  const ended = (status: Change['status']) => advance(journal, change, { ...change, status, at });

  if (change.status === 'applied') {
    if (change.undo.length === 0) return change;
    if (!(await isUntouched(environment, write, input, change))) return ended('skipped-modified');
    return takeBack(undoing, change, change);
  }
  // Interrupted before its result was journalled.
  const { before } = change;
  const found = await whoseIs(environment, { write, input, mark: markOf(change), before });
  if (found.whose === 'nobody') return ended('undone');
  if (found.whose === 'others') return ended('uncertain');
  const { state: after, output } = found;
  const overtook =
    output && (await write.overtook?.(environment, input, { output, before, since: change.at }));
  const made: Change = {
    ...change,
    after,
    ...(output && { output }),
    ...(overtook && { overtook }),
  };
  if (overtook || (!write.makes(after, input, output) && !sameJson(after, before)))
    return advance(journal, change, { ...made, status: 'skipped-modified', at });
  if (change.undo.length === 0) return advance(journal, change, { ...made, status: 'applied', at });
  return takeBack(undoing, change, made);
}

/**
 * Whether nobody has changed what a change made. Where it is as before, an earlier undo was interrupted between its calls, or a
 * person undid it.
 */
async function isUntouched(
  environment: Environment,
  write: Changing,
  input: Input,
  { before, after, output, overtook }: Change,
): Promise<boolean> {
  if (overtook) return false;
  const found = (await write.state(environment, input)) ?? null;
  return sameJson(found, before) || sameJson(found, after) || write.makes(found, input, output);
}

/** @param made the entry with all that is known of what the call made */
async function takeBack(undoing: Undoing, entry: Change, made: Change): Promise<Change> {
  const { environment, journal } = undoing;
  const known = undoing.all.map((other) => (other.index === made.index ? made : other));
  for (const call of made.undo) {
    // oxlint-disable-next-line no-await-in-loop -- in order: first point the stage back, then delete the deployment
    await send(undoing, call, known);
  }
  const at = environment.clock.now().toISOString();
  return advance(journal, entry, { ...made, status: 'undone', at });
}

/** Makes an undo's call; what is to be removed may be gone already. */
async function send(
  { environment, writer }: Undoing,
  call: Change['call'],
  known: readonly Change[],
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
