import { Command } from 'commander';
import { isLeftAlone } from '../../core/changes/standing.ts';
import { say } from '../../core/messages/render.ts';
import type { AccountOptions } from '../account/connection.ts';
import { localLock } from '../account/locks/local-lock.ts';
import { onAccount } from '../account/options.ts';
import type { Run } from '../account/runs/run.ts';
import { hasChanges, runToUndo } from '../account/runs/runs.ts';
import { changeText } from '../account/text/changes.ts';
import { undoRun } from '../account/undo-run.ts';
import type { CommandContext } from '../context.ts';
import { Problem } from '../problem.ts';

interface Options extends AccountOptions {
  readonly yes?: boolean;
}

/** `gateway-medic undo`: undoes what a `fix` changed. */
export const undoCommand = (context: CommandContext): Command =>
  onAccount(new Command('undo'))
    .argument('[record]', say('account.argument-record'))
    .option('-y, --yes', say('account.option-undo-yes'))
    .addHelpText('after', `\n${say('account.undo-exit-codes')}`)
    .action(async (record: string | undefined, options: Options) => {
      const { terminal, interrupts, folder } = context;
      interrupts.farewell = say('account.interrupted-reading');
      const run = await runToUndo(folder, record);
      const { target, id } = run.incident;
      terminal.out(
        `${say('account.undo-run', { run: id, api: `${target.apiName}/${target.stage}` })}\n`,
      );
      if (!(await hasChanges(run))) {
        terminal.out(`${say('account.undone-before')}\n`);
        for (const change of (await run.allChanges()).filter(isLeftAlone))
          terminal.out(`${changeText(change)}\n`);
        return;
      }
      const { environment } = await connectionTo(run, context, options);
      const lock = localLock(context.self, () => environment.clock.now(), target, 'undo');
      const code = await interrupts.leaving(
        async () => {
          await lock.hold();
          return undoRun(context, environment, run, options.yes === true);
        },
        () => lock.release(),
      );
      context.finish(code);
    });

/** The Region is the run's own. @throws Problem where the credentials belong to another account than the run */
async function connectionTo(run: Run, { connect, interrupts }: CommandContext, options: Options) {
  const { region, account } = run.incident.target;
  const connection = await connect({ ...options, region: options.region ?? region }, interrupts);
  const here = await connection.accountId();
  if (here !== account) throw new Problem(say('account.other-account', { account, here }));
  if (connection.environment.region !== region)
    throw new Problem(say('account.other-region', { region, here: connection.environment.region }));
  return connection;
}
