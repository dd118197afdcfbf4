import type { Environment } from '../aws/environment.ts';
import { sameJson } from '../model/canonical-json.ts';
import type { Change, ChangeRecord } from '../model/change-record.ts';
import { PlanIsStale } from '../model/errors.ts';
import type { Operation, Plan } from '../model/plan.ts';
import { isAwsError } from './aws-error.ts';
import { writeOf } from './find-write.ts';
import { advance, concurrent, type Journal } from './journal.ts';
import { inputOf } from './results.ts';
import { undo } from './undo.ts';
import type { Input, Write } from './write.ts';

/**
 * Carries a plan out, operation by operation: reads the state and compares it with what the plan expects, journals the
 * intent, makes the call, waits until AWS is done, journals the result. Called again after it was interrupted, it continues where
 * the journal ends; nothing runs twice.
 *
 * @param comesAgain whether the caller calls again after an error, so that nothing has to be undone yet; never, if absent
 * @throws PlanIsStale where the state is not what the plan expects, or the plan was already undone
 * @throws Error what AWS threw. Either way, what the plan had done by then has been undone, unless the caller comes again
 */
export async function apply(
  environment: Environment,
  plan: Plan,
  journal: Journal,
  comesAgain: (error: unknown) => boolean = () => false,
): Promise<ChangeRecord> {
  const entries = await journal.list(plan.incidentId, plan.hash);
  if (entries.some(({ status }) => status === 'undone' || status === 'skipped-modified')) {
    const stale = new PlanIsStale('The plan was already applied and undone.');
    // Whoever undid it may have been interrupted.
    await takeBack(environment, plan, journal, stale);
    throw stale;
  }
  const changes: Change[] = [];
  try {
    for (const [index, operation] of plan.operations.entries()) {
      const entry = entries.find((candidate) => candidate.index === index);
      // Each operation may need what the one before it answered.
      // oxlint-disable-next-line no-await-in-loop
      changes.push(await run({ environment, plan, journal, operation, index, changes }, entry));
    }
  } catch (error) {
    if (comesAgain(error)) throw error;
    await takeBack(environment, plan, journal, error);
    throw isAwsError(error, 'PreconditionFailedException')
      ? new PlanIsStale('AWS says that the resource has changed since it was read.', {
          cause: error,
        })
      : error;
  }
  return { incidentId: plan.incidentId, planHash: plan.hash, changes };
}

interface Step {
  readonly environment: Environment;
  readonly plan: Plan;
  readonly journal: Journal;
  readonly operation: Operation;
  readonly index: number;
  readonly changes: readonly Change[];
}

async function run(step: Step, entry: Change | undefined): Promise<Change> {
  const { environment, journal, operation, changes } = step;
  const write = await writeOf(operation);
  const input = inputOf(operation, changes);
  if (entry?.status === 'applied') return settled(step, write, input, entry);

  const before = await stateOf(environment, write, input);
  const asExpected = sameJson(before, operation.expects ?? null);
  if (!entry && !asExpected) throw stale(operation, before);

  const intent = intentOf(step, before);
  if (!entry) {
    if (!(await journal.add(intent))) throw concurrent(intent);
  } else {
    // Someone was interrupted here; whoever moves the entry on first takes over.
    await advance(journal, entry, intent);
    if (!asExpected) return recovered(step, write, input, intent);
  }
  environment.logger.info('Changing', { operation: operation.id, service: operation.service });
  const sent = await write.send(environment, input);
  const applied = await advance(journal, intent, {
    ...intent,
    status: 'applied',
    after: await stateOf(environment, write, input),
    output: sent.output,
    ...(sent.requestId !== undefined && { requestId: sent.requestId }),
    at: environment.clock.now().toISOString(),
  });
  return settled(step, write, input, applied);
}

/** The call had an effect, and its answer was lost. */
async function recovered(step: Step, write: Write, input: Input, intent: Change): Promise<Change> {
  const after = intent.before;
  const applied = await advance(step.journal, intent, {
    ...intent,
    status: 'applied',
    before: step.operation.expects ?? null,
    after,
    ...(write.recover && { output: write.recover(after) }),
  });
  return settled(step, write, input, applied);
}

/** Waits for AWS where it must, and journals the state that came of it. */
async function settled(
  { environment, journal }: Step,
  write: Write,
  input: Input,
  change: Change,
): Promise<Change> {
  if (!write.settle) return change;
  await write.settle(environment, input, change.output ?? {});
  const after = await stateOf(environment, write, input);
  return sameJson(after, change.after) ? change : advance(journal, change, { ...change, after });
}

const intentOf = ({ environment, plan, operation, index }: Step, before: unknown): Change => ({
  incidentId: plan.incidentId,
  planHash: plan.hash,
  operationId: operation.id,
  index,
  status: 'intended',
  call: { service: operation.service, action: operation.action, input: operation.input },
  undo: operation.undo,
  before,
  at: environment.clock.now().toISOString(),
});

async function stateOf(environment: Environment, write: Write, input: Input): Promise<unknown> {
  if (!write.state)
    throw new Error('A call that only undoes others cannot be an operation of a plan.');
  return (await write.state(environment, input)) ?? null;
}

const stale = ({ id, expects }: Operation, found: unknown) =>
  new PlanIsStale(
    `Operation ${id} expects ${JSON.stringify(expects ?? null)} and finds ${JSON.stringify(found)}.`,
  );

/** Undoes what was done before `error`. @throws Error where that fails too: the world is half changed */
async function takeBack(
  environment: Environment,
  plan: Plan,
  journal: Journal,
  error: unknown,
): Promise<void> {
  const { incidentId, hash: planHash } = plan;
  const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  try {
    const changes = await journal.list(incidentId, planHash);
    await undo(environment, { incidentId, planHash, changes }, journal);
  } catch (failure) {
    throw new Error(`The plan failed (${reason}) and could not be undone.`, {
      cause: failure,
    });
  }
}
