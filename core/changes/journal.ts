import type { Change } from '../model/change-record.ts';
import { TemporaryFailure } from '../model/errors.ts';

/**
 * What was done, kept where a process that dies does not take it along. Entries are named by plan and place in the plan,
 * and every write is conditional, so two processes that work on one plan cannot both make the same change.
 */
export interface Journal {
  /** The entries of a plan, in the order of its operations. */
  list(incidentId: string, planHash: string): Promise<Change[]>;
  /**
   * Adds an entry that is not there yet.
   * @returns false where another process has added it
   */
  add(change: Change): Promise<boolean>;
  /**
   * Moves an entry on.
   * @returns false where it is no longer as in `from`: another process has moved it on
   */
  advance(from: Change, to: Change): Promise<boolean>;
}

/** Another process carries out or undoes the same plan: what it has done is not to be undone because of this one. */
export class WorkedOnElsewhere extends TemporaryFailure {}

/** Moves an entry on. @returns the new entry. @throws WorkedOnElsewhere */
export async function advance(journal: Journal, from: Change, to: Change): Promise<Change> {
  if (!(await journal.advance(from, to))) throw concurrent(from);
  return to;
}

export const concurrent = ({ operationId, incidentId }: Change): Error =>
  new WorkedOnElsewhere(
    `Another process is working on operation ${operationId} of incident ${incidentId}.`,
  );
