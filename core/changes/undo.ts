import type { Environment } from '../aws/environment.ts';
import { isTriedAgain } from '../aws/temporary.ts';
import type { Change, ChangeRecord } from '../model/change-record.ts';
import { errorText, TemporaryFailure } from '../model/errors.ts';
import { nameOf } from '../remedies/operations.ts';
import { changedResource } from './changed-resource.ts';
import type { Journal } from './journal.ts';
import { isBuiltOn } from './results.ts';
import { undoChange } from './undo-operation.ts';
import { undoCalls, writerFor } from './writer.ts';

/** What became of the changes of a plan. */
export interface Undone {
  /** No longer in place, or never made. */
  readonly undone: readonly Change[];
  /** Left as they are: somebody has changed the value since, nothing proves that it is ours, or nothing can undo the call. */
  readonly kept: readonly Change[];
}

/**
 * Undoes changes, the newest first, each only where what AWS has is provably what was written. One that cannot be undone does not
 * keep the others in place, apart from what it rests on. Safe to call again after it was interrupted: what was undone stays undone.
 * @throws Error naming what could not be undone, and why
 */
export async function undo(
  environment: Environment,
  record: ChangeRecord,
  journal: Journal,
): Promise<Undone> {
  const writer = writerFor(environment, 'undo', undoCalls(record.changes));
  const undone: Change[] = [];
  const kept: Change[] = [];
  const failed: Failed[] = [];
  for (const change of record.changes.toReversed()) {
    const inPlace = [...kept, ...failed.map((failure) => failure.change)];
    if (!isGone(change) && inPlace.some((newer) => isBuiltOn(newer, change))) {
      kept.push(change);
      continue;
    }
    try {
      // The newest first: what one change made, an older one may still need.
      // oxlint-disable-next-line no-await-in-loop
      const result = await undoChange(
        { environment, writer, all: record.changes, journal },
        change,
      );
      (isGone(result) ? undone : kept).push(result);
    } catch (error) {
      failed.push({ change, error });
    }
  }
  if (failed.length > 0) throw failureOf(failed);
  return { undone, kept };
}

interface Failed {
  readonly change: Change;
  readonly error: unknown;
}

const isGone = ({ status }: Change): boolean => status === 'undone' || status === 'refused';

/** The error itself where there is one; a temporary one where a second try may bring any of them further. */
function failureOf(failed: readonly Failed[]): unknown {
  const [first, ...others] = failed;
  if (others.length === 0) return first?.error;
  const text = failed
    .map(
      ({ change, error }) =>
        `${nameOf(change.call)} (${changedResource(change)}): ${errorText(error)}`,
    )
    .join('; ');
  const cause = failed.find(({ error }) => isTriedAgain(error))?.error;
  return cause === undefined
    ? new Error(text, { cause: first?.error })
    : new TemporaryFailure(text, { cause });
}
