import { say } from '../../core/messages/render.ts';
import { ChangesPaused, InvalidInput, PlanIsStale } from '../../core/model/errors.ts';
import type { CommandContext } from '../context.ts';
import { exitCodes } from '../exit-codes.ts';
import { Interrupted, Problem } from '../problem.ts';
import { Unusable } from './disk/unusable.ts';
import { explain } from './explain.ts';
import { damaged } from './runs/damaged.ts';
import type { Run } from './runs/run.ts';

/**
 * Does what may change something in a run. Whatever ends it early is told together with what stands.
 * @throws Problem in one sentence, or a fault of the program after what stands was told
 */
export async function orSayWhatStands<T>(
  { terminal }: Pick<CommandContext, 'terminal'>,
  run: Run,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Unusable) throw damaged(run.folder, error);
    const state = await standing(run);
    const problem = problemOf(error, state);
    if (problem) throw problem;
    terminal.err(`${state}\n`);
    throw error;
  }
}

function problemOf(error: unknown, state: string): Problem | undefined {
  if (!(error instanceof Error)) return undefined;
  const cause = { cause: error };
  if (error instanceof Interrupted)
    return new Problem(`${say('account.interrupted')} ${state}`, exitCodes.interrupted, cause);
  if (error instanceof ChangesPaused)
    return new Problem(`${error.message} ${state}`, exitCodes.faulty, cause);
  if (error instanceof PlanIsStale) {
    const stale = say('account.stale', { because: error.message });
    return new Problem(`${stale} ${state}`, exitCodes.faulty, cause);
  }
  // Where undoing failed as well, that is what to do something about.
  const explained = explainedBy(error) ?? explainedBy(error.cause);
  return explained && new Problem(`${explained.message} ${state}`, explained.code, cause);
}

function explainedBy(error: unknown): Problem | undefined {
  if (error instanceof Problem) return error;
  if (error instanceof InvalidInput) return new Problem(error.message);
  return explain(error);
}

/** Which changes of a run are in place, as its journal says, and how to undo them. */
export async function standing(run: Run): Promise<string> {
  const args = { run: run.incident.id };
  const numbers = Array.from({ length: run.attempts }, (_, index) => index + 1);
  const changes = (await Promise.all(numbers.map((number) => run.changes(number)))).flat();
  const calls = (status: 'applied' | 'intended') =>
    changes
      .filter((change) => change.status === status)
      .map(({ call }) => `${call.service}:${call.action}`);
  const applied = calls('applied');
  const intended = calls('intended');
  if (changes.length === 0) return say('account.state-none');
  if (applied.length + intended.length === 0) return say('account.state-taken-back');
  return say('account.state-stands', {
    ...args,
    applied: applied.join(', ') || 'none',
    intended: intended.join(', ') || 'none',
  });
}
