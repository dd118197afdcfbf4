import type { Environment } from '../aws/environment.ts';
import { dynamoJournal } from '../changes/dynamo-journal.ts';
import { undo } from '../changes/undo.ts';
import { countFailure } from './count-failure.ts';
import { record } from '../store/record.ts';

/** Undoes a plan's changes; the journal is all it needs for that. @returns how many values were left alone, because somebody else has changed them since */
export async function undoChange(
  environment: Environment,
  { incidentId, planHash }: { readonly incidentId: string; readonly planHash: string },
): Promise<{ status: 'undone'; kept: number }> {
  const journal = dynamoJournal(environment);
  const changes = await journal.list(incidentId, planHash);
  const { kept } = await undo(environment, { incidentId, planHash, changes }, journal);
  await record(environment).milestone(incidentId, 'incident.undone', { kept: kept.length });
  await countFailure(environment, incidentId, planHash);
  return { status: 'undone', kept: kept.length };
}
