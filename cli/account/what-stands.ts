import { say } from '../../core/messages/render.ts';
import { ChangesPaused, InvalidInput, PlanIsStale } from '../../core/model/errors.ts';
import type { CommandContext } from '../context.ts';
import { exitCodes } from '../exit-codes.ts';
import { Interrupted, Problem } from '../problem.ts';
import { Unusable } from './disk/unusable.ts';
import { explain } from './explain.ts';
import { damaged } from './runs/damaged.ts';
import type { Run } from './runs/run.ts';

/** An end that says what stands. */
class Told extends Problem {}

/**
 * Does what may change something in a run. Whatever ends it early is reported together with what stands.
 * @param direction `back`: it undoes changes, so that what the journal says is in place may be undone already
 * @throws Problem in one sentence, or a fault of the program after what stands was reported
 */
export async function orSayWhatStands<T>(
  { terminal }: Pick<CommandContext, 'terminal'>,
  run: Run,
  work: () => Promise<T>,
  direction: 'forward' | 'back' = 'forward',
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Told) throw error;
    if (error instanceof Unusable) throw damaged(run.folder, error);
    const explained = explainedBy(error);
    // What is known by its cause alone failed while it was undone.
    const undoing = explained ? undefined : explainedBy(causeOf(error));
    const isSure = direction === 'forward' && undoing === undefined;
    const state = await standing(run, isSure);
    const { message, code } = explained ?? undoing ?? {};
    if (message !== undefined) throw new Told(`${message} ${state}`, code, { cause: error });
    terminal.err(`${state}\n`);
    throw error;
  }
}

const causeOf = (error: unknown): unknown => (error instanceof Error ? error.cause : undefined);

function explainedBy(error: unknown): Problem | undefined {
  if (error instanceof Problem) return error;
  if (error instanceof Interrupted)
    return new Problem(say('account.interrupted'), exitCodes.interrupted);
  if (error instanceof ChangesPaused) return new Problem(error.message, exitCodes.faulty);
  if (error instanceof PlanIsStale)
    return new Problem(say('account.stale', { because: error.message }), exitCodes.faulty);
  if (error instanceof InvalidInput) return new Problem(error.message);
  return explain(error);
}

/**
 * Which changes of a run are in place, as its journal says, and how to undo them.
 * @param isSure whether the journal can be up to date
 */
export async function standing(run: Run, isSure = true): Promise<string> {
  const args = { run: run.incident.id };
  const numbers = Array.from({ length: run.attempts }, (_, index) => index + 1);
  const changes = (await Promise.all(numbers.map((number) => run.changes(number)))).flat();
  const calls = (status: 'applied' | 'intended') =>
    changes
      .filter((change) => change.status === status)
      .map(({ call }) => `${call.service}:${call.action}`);
  const applied = isSure ? calls('applied') : [];
  const intended = [...(isSure ? [] : calls('applied')), ...calls('intended')];
  if (changes.length === 0) return say('account.state-none');
  if (applied.length + intended.length === 0) return say('account.state-taken-back');
  return say('account.state-stands', {
    ...args,
    applied: applied.join(', ') || 'none',
    intended: intended.join(', ') || 'none',
  });
}
