import { sameJson } from '../model/canonical-json.ts';
import type { Change } from '../model/change-record.ts';
import { errorText, PlanIsStale } from '../model/errors.ts';
import type { Operation } from '../model/plan.ts';
import { writeOf } from './find-write.ts';
import { concurrent, advance } from './journal.ts';
import { markOf } from './mark.ts';
import { type Step, intentOf } from './operation-step.ts';
import { type Attempted, whoseIs } from './ownership.ts';
import { inputOf } from './results.ts';
import { sendOnce } from './send-once.ts';
import { applied, settled } from './settle-operation.ts';
import { changing } from './write.ts';
import { worldMoved } from './world-moved.ts';

/**
 * Carries one operation out, or continues where an earlier try of it was interrupted.
 * @param entry what the journal holds of it
 * @throws PlanIsStale where the state is not what the plan expects; ChangesPaused where the write must not be made
 */
export async function runOperation(step: Step, entry: Change | undefined): Promise<Change> {
  const { operation, changes } = step;
  const write = changing(await writeOf(operation));
  const input = inputOf(operation, changes);
  if (entry?.status === 'applied') return settled(step, write, input, entry);
  const intent = intentOf(step);
  const attempted = { write, input, mark: markOf(intent), before: intent.before };
  return entry?.status === 'intended'
    ? resumed(step, attempted, entry, intent)
    : begun(step, attempted, entry, intent);
}

/** @param refused the entry of an earlier try that AWS turned down */
async function begun(
  step: Step,
  attempted: Attempted,
  refused: Change | undefined,
  intent: Change,
): Promise<Change> {
  const { environment, journal, operation, mayWrite } = step;
  const found = (await attempted.write.state(environment, attempted.input)) ?? null;
  if (!sameJson(found, intent.before)) throw stale(operation, found);
  await mayWrite();
  if (refused) await advance(journal, refused, intent);
  else if (!(await journal.add(intent))) throw concurrent(intent);
  return send(step, attempted, intent, intent.at);
}

/** Someone was interrupted between the intent and its result; whoever moves the entry on first takes over. */
async function resumed(
  step: Step,
  attempted: Attempted,
  entry: Change,
  intent: Change,
): Promise<Change> {
  const { environment, journal, operation } = step;
  await advance(journal, entry, intent);
  const found = await whoseIs(environment, attempted);
  if (found.whose === 'ours')
    return applied(step, attempted, intent, { ...found, since: entry.at });
  if (found.whose === 'others') {
    await advance(journal, intent, { ...intent, status: 'uncertain' });
    throw stale(operation, (await attempted.write.state(environment, attempted.input)) ?? null);
  }
  await step.mayWrite();
  return send(step, attempted, intent, entry.at);
}

/** @param since when it was last seen that nothing had changed */
async function send(
  step: Step,
  attempted: Attempted,
  intent: Change,
  since: string,
): Promise<Change> {
  const { environment, journal, operation, writer } = step;
  environment.logger.info('Changing', { operation: operation.id, service: operation.service });
  const made = await sendOnce(environment, writer, attempted);
  if (made.came === 'answered' || made.came === 'found')
    return applied(step, attempted, intent, { ...made, since });
  const { came, error } = made;
  if (came !== 'nothing') await advance(journal, intent, { ...intent, status: came });
  if (came === 'refused' && (await worldMoved(environment, attempted, error)))
    throw new PlanIsStale(`AWS refuses operation ${operation.id}: ${errorText(error)}`, {
      cause: error,
    });
  throw error;
}

const stale = ({ id, expects }: Operation, found: unknown) =>
  new PlanIsStale(
    `Operation ${id} expects ${JSON.stringify(expects ?? null)} and finds ${JSON.stringify(found)}.`,
  );
