import { isLeftAlone } from '../../core/changes/standing.ts';
import { say } from '../../core/messages/render.ts';
import {
  ChangesPaused,
  InvalidInput,
  PlanIsStale,
  TemporaryFailure,
} from '../../core/model/errors.ts';
import type { Change } from '../../core/model/change-record.ts';
import type { CommandContext } from '../context.ts';
import { exitCodes } from '../exit-codes.ts';
import { Interrupted, Problem } from '../problem.ts';
import { Unusable } from './disk/unusable.ts';
import { explain } from './explain.ts';
import { damaged } from './runs/damaged.ts';
import type { Run } from './runs/run.ts';
import { changeText } from './text/changes.ts';

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
    const undoing = explained ? undefined : explainedByCause(error);
    const isSure = direction === 'forward' && undoing === undefined;
    const state = await standing(run, isSure);
    const { message, code } = explained ?? undoing ?? {};
    if (message !== undefined) throw new Told(`${message} ${state}`, code, { cause: error });
    terminal.err(`${state}\n`);
    throw error;
  }
}

function explainedByCause(error: unknown): Problem | undefined {
  if (!(error instanceof Error) || error.cause === undefined) return undefined;
  return explainedBy(error.cause) ?? explainedByCause(error.cause);
}

function explainedBy(error: unknown): Problem | undefined {
  if (error instanceof Problem) return error;
  if (error instanceof Interrupted)
    return new Problem(say('account.interrupted'), exitCodes.interrupted);
  if (error instanceof ChangesPaused) return new Problem(error.message, exitCodes.faulty);
  if (error instanceof PlanIsStale)
    return new Problem(say('account.stale', { because: error.message }), exitCodes.faulty);
  if (error instanceof InvalidInput) return new Problem(error.message);
  if (error instanceof TemporaryFailure)
    return explain(error.cause) ?? new Problem(error.message, exitCodes.unknown);
  return explain(error);
}

/**
 * Which changes of a run are in place, as its journal says, and how to undo them.
 * @param isSure whether the journal can be up to date
 */
export async function standing(run: Run, isSure = true): Promise<string> {
  const changes = await run.allChanges();
  const leftAlone = changes.filter(isLeftAlone);
  return [
    stateOf(changes, run.incident.id, isSure),
    ...(leftAlone.length > 0 ? [say('account.state-left-alone')] : []),
    ...leftAlone.map(changeText),
  ].join('\n');
}

function stateOf(changes: readonly Change[], run: string, isSure: boolean): string {
  const calls = (status: 'applied' | 'intended') =>
    changes
      .filter((change) => change.status === status)
      .map(({ call }) => `${call.service}:${call.action}`);
  const applied = isSure ? calls('applied') : [];
  const intended = [...(isSure ? [] : calls('applied')), ...calls('intended')];
  if (changes.every(({ status }) => status === 'refused')) return say('account.state-none');
  if (applied.length + intended.length === 0) return say('account.state-taken-back');
  return say('account.state-stands', {
    run,
    applied: applied.join(', ') || 'none',
    intended: intended.join(', ') || 'none',
  });
}
