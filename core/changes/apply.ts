import type { Environment } from '../aws/environment.ts';
import type { Change, ChangeRecord } from '../model/change-record.ts';
import { errorText, PlanIsStale } from '../model/errors.ts';
import type { Plan } from '../model/plan.ts';
import { type Journal, WorkedOnElsewhere } from './journal.ts';
import type { MayWrite } from './operation-step.ts';
import { plannedChanges } from './planned-changes.ts';
import { runOperation } from './run-operation.ts';
import { undo } from './undo.ts';
import { writerFor } from './writer.ts';

/**
 * Carries a plan out, operation by operation: reads the state and compares it with what the plan expects, journals the
 * intent, makes the call, waits until AWS is done, journals the result. Called again after it was interrupted, it continues where
 * the journal ends; nothing runs twice.
 *
 * @param comesAgain whether the caller calls again after an error, so that nothing has to be undone yet; never, if absent
 * @param mayWrite called right before each write, never before an undo: what was changed can always be undone
 * @throws PlanIsStale where the state is not what the plan expects, or the plan was already undone; ChangesPaused
 * @throws Error what AWS threw. Either way, what the plan had done by then has been undone, unless the caller comes again
 */
export async function apply(
  environment: Environment,
  plan: Plan,
  journal: Journal,
  comesAgain: (error: unknown) => boolean = () => false,
  mayWrite: MayWrite = async () => {},
): Promise<ChangeRecord> {
  const entries = plannedChanges(plan, await journal.list(plan.incidentId, plan.hash));
  if (entries.some(({ status }) => over.has(status))) {
    const stale = new PlanIsStale('The plan was already applied and undone.');
    // Whoever undid it may have been interrupted.
    await takeBack(environment, plan, journal, stale);
    throw stale;
  }
  const changes: Change[] = [];
  const writer = writerFor(environment, 'apply', plan.operations);
  try {
    for (const [index, operation] of plan.operations.entries()) {
      const entry = entries.find((candidate) => candidate.index === index);
      // Each operation may need what the one before it answered.
      // oxlint-disable-next-line no-await-in-loop
      changes.push(
        await runOperation(
          { environment, plan, journal, operation, index, changes, writer, mayWrite },
          entry,
        ),
      );
    }
  } catch (error) {
    if (comesAgain(error) || error instanceof WorkedOnElsewhere) throw error;
    await takeBack(environment, plan, journal, error);
    throw error;
  }
  return { incidentId: plan.incidentId, planHash: plan.hash, changes };
}

/** What an entry of a plan says that was undone, or is not to go on. */
const over: ReadonlySet<Change['status']> = new Set(['undone', 'skipped-modified', 'uncertain']);

/** Undoes what was done before `error`. @throws Error where that fails too: the world is half changed */
export async function takeBack(
  environment: Environment,
  plan: Plan,
  journal: Journal,
  error: unknown,
): Promise<void> {
  const { incidentId, hash: planHash } = plan;
  const reason = errorText(error);
  try {
    const changes = plannedChanges(plan, await journal.list(incidentId, planHash));
    await undo(environment, { incidentId, planHash, changes }, journal);
  } catch (failure) {
    throw new Error(`The plan failed (${reason}) and could not be undone.`, {
      cause: failure,
    });
  }
}
