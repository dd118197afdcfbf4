import { Command, Option } from 'commander';
import { say } from '../../core/messages/render.ts';
import { InvalidInput } from '../../core/model/errors.ts';
import type { Risk } from '../../core/model/plan.ts';
import type { Target } from '../../core/model/target.ts';
import type { AccountOptions } from '../account/connection.ts';
import { findTarget } from '../account/find-target.ts';
import { fix } from '../account/fix.ts';
import type { Fixing } from '../account/fixing.ts';
import { watching } from '../account/laptop.ts';
import { killSwitch } from '../account/kill-switch.ts';
import { deployedLock } from '../account/locks/deployed-lock.ts';
import { localLock } from '../account/locks/local-lock.ts';
import { both } from '../account/locks/lock.ts';
import { ofDeployment, onAccount, onStage, wholeMinutes } from '../account/options.ts';
import { type BudgetOptions, budgeted, withBudget } from '../account/query-budget.ts';
import { Progress } from '../account/progress.ts';
import { resume } from '../account/resume.ts';
import type { Run } from '../account/runs/run.ts';
import { unfinishedRun } from '../account/runs/runs.ts';
import { undoRun } from '../account/undo-run.ts';
import type { CommandContext } from '../context.ts';
import { Problem } from '../problem.ts';

interface Options extends AccountOptions, BudgetOptions {
  readonly stage?: string;
  readonly deployment: string;
  readonly since: number;
  readonly yes?: boolean;
  readonly upTo: Risk;
  readonly watch: number;
  readonly resume?: boolean;
}

/** `gateway-medic fix`: diagnose, plan, ask, apply, verify, and undo what did not help. */
export const fixCommand = (context: CommandContext): Command =>
  withBudget(ofDeployment(onAccount(onStage(new Command('fix')))))
    .option('-y, --yes', say('account.option-yes'))
    .addOption(
      new Option('--up-to <risk>', say('account.option-up-to'))
        .choices(['low', 'medium', 'high'])
        .default('low'),
    )
    .option('--watch <minutes>', say('account.option-watch'), wholeMinutes, 5)
    .option('--resume', say('account.option-resume'))
    .addHelpText('after', `\n${say('account.fix-exit-codes')}`)
    .action(async (api: string | undefined, options: Options) => {
      const { terminal, interrupts, connect } = context;
      interrupts.farewell = say('account.interrupted-reading');
      const connection = await connect(options, interrupts);
      const target = await findTarget(connection, terminal, { api, stage: options.stage });
      const stops = killSwitch(connection, context.folder, options.deployment);
      const { self } = context;
      const clock = () => connection.environment.clock.now();
      // Known before anything is read, and without any permission.
      const here = localLock(self, clock, target, 'fix');
      const lock = both(here, deployedLock(connection, options.deployment, target, self));
      const progress = new Progress(terminal);
      const { environment, cost } = budgeted(connection.environment, options, progress);
      const fixing = {
        lock,
        context,
        environment: watching(environment, { watch: options.watch }),
        cost,
        target,
        progress,
        readPauses: () => stops.read(),
        since: options.since,
        yes: options.yes ? options.upTo : undefined,
      };
      const code = await interrupts.leaving(
        async () => {
          try {
            await here.hold();
            return await begin(fixing, target, options);
          } catch (error) {
            throw error instanceof InvalidInput ? beforeAnyChange(error) : error;
          }
        },
        () => lock.release(),
      );
      context.finish(code);
    });

/** What cannot be written once a run has begun is reported with what the run has changed; everything else comes before. */
const beforeAnyChange = (error: InvalidInput): Problem =>
  new Problem(`${error.message} ${say('account.nothing-changed')}`, undefined, { cause: error });

/** Continues an earlier `fix` of the stage that was interrupted, where that is wanted; otherwise starts over. */
async function begin(fixing: Fixing, target: Target, options: Options): Promise<number> {
  const { context, environment } = fixing;
  const run = await unfinishedRun(context.folder, target, (sentence) =>
    context.terminal.err(`${sentence}\n`),
  );
  if (!run) {
    if (options.resume) throw new Problem(say('account.nothing-to-resume'));
    return fix(fixing);
  }
  switch (options.resume ? 'resume' : await choiceAbout(run, context)) {
    case 'resume':
      return resume(fixing, run);
    case 'undo':
      return undoRun(context, environment, run, false);
    default:
      return fix(fixing);
  }
}

async function choiceAbout(run: Run, { terminal }: CommandContext): Promise<string> {
  const about = { run: run.incident.id };
  if (!terminal.interactive) throw new Problem(say('account.cut-off', about));
  return terminal.select(
    say('account.ask-cut-off', about),
    (['resume', 'undo', 'anew'] as const).map((value) => ({
      value,
      label: say(`account.choice-${value}`),
    })),
  );
}
