import type { Environment } from '../../aws/environment.ts';
import { dynamoJournal } from '../../changes/dynamo-journal.ts';
import { undo } from '../../changes/undo.ts';
import { planSchema } from '../../model/plan.ts';
import { documentKeys, documents } from '../documents.ts';
import { record } from '../record.ts';
import type { AttemptInput } from './attempt.ts';

/** Takes an attempt's changes back. @returns how many values were left alone, because somebody else has changed them since */
export async function undoChange(
  environment: Environment,
  { incidentId, attempt }: AttemptInput,
): Promise<{ status: 'undone'; kept: number }> {
  const plan = await documents(environment).get(documentKeys.plan(incidentId, attempt), planSchema);
  const journal = dynamoJournal(environment);
  const changes = await journal.list(incidentId, plan.hash);
  const { kept } = await undo(environment, { incidentId, planHash: plan.hash, changes }, journal);
  await record(environment).milestone(incidentId, 'incident.undone', { kept: kept.length });
  return { status: 'undone', kept: kept.length };
}
