import { Command } from 'commander';
import { isLeftAlone } from '../../core/changes/standing.ts';
import { undoCommandsFor } from '../../core/changes/undo-commands.ts';
import type { Change } from '../../core/model/change-record.ts';
import { say } from '../../core/messages/render.ts';
import type { AccountOptions } from '../account/connection.ts';
import { onAccount } from '../account/options.ts';
import { reportAgain } from '../account/report.ts';
import type { Run } from '../account/runs/run.ts';
import { hasChanges, runToUndo } from '../account/runs/runs.ts';
import { changeText } from '../account/text/changes.ts';
import { takeBack } from '../account/take-back.ts';
import { colours } from '../colours.ts';
import type { CommandContext } from '../context.ts';
import { exitCodes } from '../exit-codes.ts';
import { Problem } from '../problem.ts';

interface Options extends AccountOptions {
  readonly yes?: boolean;
}

/** `gateway-medic undo`: undoes what a `fix` changed. */
export const undoCommand = (context: CommandContext): Command =>
  onAccount(new Command('undo').description(say('account.undo')))
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
        for (const change of await leftAloneIn(run)) terminal.out(`${changeText(change)}\n`);
        return;
      }
      for (const command of await commandsToUndo(run))
        terminal.out(`  ${colours.green(command)}\n`);
      const { environment } = await connectionTo(run, context, options);
      if (!options.yes) {
        if (!terminal.interactive) throw new Problem(say('account.undo-not-agreed'));
        if (!(await terminal.confirm(say('account.ask-undo-now')))) {
          terminal.out(`${say('account.nothing-changed')}\n`);
          context.finish(exitCodes.faulty);
          return;
        }
      }
      const kept = await takeBack(context, environment, run);
      await reportAgain(run);
      context.finish(kept > 0 ? exitCodes.faulty : exitCodes.ok);
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

/** What will be called, the newest change first. */
async function commandsToUndo(run: Run): Promise<string[]> {
  const { region } = run.incident.target;
  return (await changesOf(run)).flatMap((changes) => undoCommandsFor(changes, region));
}

/** What a run left as it is because it is not provably its own. */
const leftAloneIn = async (run: Run): Promise<Change[]> =>
  (await changesOf(run)).flat().filter(isLeftAlone);

/** The changes of each attempt, the newest attempt first. */
function changesOf(run: Run): Promise<Change[][]> {
  const numbers = Array.from({ length: run.attempts }, (_, index) => run.attempts - index);
  return Promise.all(numbers.map((number) => run.changes(number)));
}
