import type { Environment } from '../aws/environment.ts';
import { dynamoJournal } from '../changes/dynamo-journal.ts';
import { plannedChanges } from '../changes/planned-changes.ts';
import { undo } from '../changes/undo.ts';
import { problemOfUndoing } from '../guards/undoable.ts';
import { planSchema } from '../model/plan.ts';
import { documentKeys } from '../store/document-keys.ts';
import { documents } from '../store/documents.ts';
import { record } from '../store/record.ts';
import type { AttemptRef } from '../store/store.ts';
import { countFailure } from './count-failure.ts';

/**
 * Undoes a plan's changes, by calls of the stored plan and no others.
 * @returns how many values were left alone, because somebody else has changed them since
 * @throws Error where the plan is not the one that was applied, or the journal does not fit it: nothing is run
 */
export async function undoChange(
  environment: Environment,
  { incidentId, attempt, planHash }: AttemptRef & { readonly planHash: string },
): Promise<{ status: 'undone'; kept: number }> {
  const plan = await documents(environment).get(documentKeys.plan(incidentId, attempt), planSchema);
  const problem = problemOfUndoing(plan, planHash);
  if (problem !== undefined) throw new Error(`${problem} Nothing of it is run.`);
  const journal = dynamoJournal(environment);
  const changes = plannedChanges(plan, await journal.list(incidentId, planHash));
  const { kept } = await undo(environment, { incidentId, planHash, changes }, journal);
  await record(environment).milestone(incidentId, 'incident.undone', { kept: kept.length });
  await countFailure(environment, incidentId, planHash);
  return { status: 'undone', kept: kept.length };
}
