import type { Environment } from '../../core/aws/environment.ts';
import { notOurs } from '../../core/engine/judge-kept.ts';
import { render, say } from '../../core/messages/render.ts';
import type { CommandContext } from '../context.ts';
import { exitCodes } from '../exit-codes.ts';
import { Problem } from '../problem.ts';
import { reportAgain } from './report.ts';
import type { Run } from './runs/run.ts';
import { takeBack } from './take-back.ts';
import { undoingText } from './text/undoing.ts';
import { orSayWhatStands } from './what-stands.ts';

/** Shows all that undoing a run may call, asks, and undoes it. @returns the exit code */
export async function undoRun(
  context: CommandContext,
  environment: Environment,
  run: Run,
  yes: boolean,
): Promise<number> {
  const { terminal } = context;
  await showUndo(terminal, environment, run);
  if (!yes) {
    if (!terminal.interactive) throw new Problem(say('account.undo-not-agreed'));
    if (!(await terminal.confirm(say('account.ask-undo-now')))) {
      terminal.out(`${say('account.nothing-changed')}\n`);
      return exitCodes.faulty;
    }
  }
  const takingBack = async () => {
    const kept = await takeBack(context, environment, run);
    await reportAgain(run);
    return kept > 0 ? exitCodes.faulty : exitCodes.ok;
  };
  return orSayWhatStands(context, run, takingBack, 'back');
}

/** What will be called, the newest change first. @throws Problem where a plan is none that the product makes */
async function showUndo(
  terminal: CommandContext['terminal'],
  environment: Environment,
  run: Run,
): Promise<void> {
  const { target, id } = run.incident;
  for (let number = run.attempts; number > 0; number -= 1) {
    // oxlint-disable no-await-in-loop -- shown in the order in which they will be undone
    const strange = notOurs(environment, await run.plan(number));
    if (strange.length > 0) {
      const because = strange.map((one) => render(one)).join(' ');
      throw new Problem(say('account.plan-not-ours', { run: id, because }));
    }
    terminal.out(undoingText(await run.changes(number), target.region));
    // oxlint-enable no-await-in-loop
  }
}
