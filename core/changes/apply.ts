import type { Environment } from '../aws/environment.ts';
import { sameJson } from '../model/canonical-json.ts';
import type { Change, ChangeRecord } from '../model/change-record.ts';
import { PlanIsStale } from '../model/errors.ts';
import type { Operation, Plan } from '../model/plan.ts';
import { type Action, type Input, isAwsError } from './action.ts';
import { actionOf } from './actions.ts';
import { advance, concurrent, type Journal } from './journal.ts';
import { inputOf } from './results.ts';
import { undo } from './undo.ts';

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
  if (entries.some(({ status }) => status === 'undone' || status === 'kept-foreign-value')) {
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
  const action = await actionOf(operation);
  const input = inputOf(operation, changes);
  if (entry?.status === 'applied') return settled(step, action, input, entry);

  const before = await stateOf(environment, action, input);
  const asExpected = sameJson(before, operation.expects ?? null);
  if (!entry && !asExpected) throw stale(operation, before);

  const intent = intentOf(step, before);
  if (!entry) {
    if (!(await journal.add(intent))) throw concurrent(intent);
  } else {
    // Someone was interrupted here; whoever moves the entry on first takes over.
    await advance(journal, entry, intent);
    if (!asExpected) return recovered(step, action, input, intent);
  }
  environment.logger.info('Changing', { operation: operation.id, service: operation.service });
  const sent = await action.send(environment, input);
  const applied = await advance(journal, intent, {
    ...intent,
    status: 'applied',
    after: await stateOf(environment, action, input),
    output: sent.output,
    ...(sent.requestId !== undefined && { requestId: sent.requestId }),
    at: environment.clock.now().toISOString(),
  });
  return settled(step, action, input, applied);
}

/** The call had an effect, and its answer was lost. */
async function recovered(
  step: Step,
  action: Action,
  input: Input,
  intent: Change,
): Promise<Change> {
  const after = intent.before;
  const applied = await advance(step.journal, intent, {
    ...intent,
    status: 'applied',
    before: step.operation.expects ?? null,
    after,
    ...(action.recover && { output: action.recover(after) }),
  });
  return settled(step, action, input, applied);
}

/** Waits for AWS where it must, and journals the state that came of it. */
async function settled(
  { environment, journal }: Step,
  action: Action,
  input: Input,
  change: Change,
): Promise<Change> {
  if (!action.settle) return change;
  await action.settle(environment, input, change.output ?? {});
  const after = await stateOf(environment, action, input);
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

async function stateOf(environment: Environment, action: Action, input: Input): Promise<unknown> {
  if (!action.state)
    throw new Error('A call that only undoes others cannot be an operation of a plan.');
  return (await action.state(environment, input)) ?? null;
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
