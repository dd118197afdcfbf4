import type { Environment } from '../aws/environment.ts';
import { sameJson } from '../model/canonical-json.ts';
import type { Change } from '../model/change-record.ts';
import { isAsMade } from './as-made.ts';
import { isAwsError, isGone } from './aws-error.ts';
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
    const found = await foundOf(environment, write, input, change);
    if (found === 'others') return ended('skipped-modified');
    const isDone = found === 'as-before' && change.undo.length === 1 && isOld(environment, change);
    return isDone ? ended('undone') : takeBack(undoing, change, change);
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
 * What became of what a change made. Where it is as before, an earlier undo was interrupted between its calls, or a person undid it.
 * Where what it was made to is gone, so is the change.
 */
async function foundOf(
  environment: Environment,
  write: Changing,
  input: Input,
  change: Change,
): Promise<'as-made' | 'as-before' | 'others'> {
  if (change.overtook) return 'others';
  try {
    const found = (await write.state(environment, input)) ?? null;
    if (sameJson(found, change.before)) return 'as-before';
    return isAsMade(found, write, input, change) ? 'as-made' : 'others';
  } catch (error) {
    if (isGone(error)) return 'others';
    throw error;
  }
}

/** Whether no read shows any more what was there before a change. */
const isOld = ({ clock }: Environment, { at }: Change): boolean =>
  clock.now().getTime() - Date.parse(at) > 60_000;

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
