import { relative, resolve } from 'node:path';
import { Command } from 'commander';
import { say } from '../../core/messages/render.ts';
import type { AccountOptions } from '../account/connection.ts';
import { examine } from '../account/examine.ts';
import { writeWhole } from '../account/disk/write.ts';
import { findTarget } from '../account/find-target.ts';
import { onAccount, onStage } from '../account/options.ts';
import { type BudgetOptions, budgeted, withBudget } from '../account/query-budget.ts';
import { Progress } from '../account/progress.ts';
import { recordingOf } from '../account/recording.ts';
import type { CommandContext } from '../context.ts';

interface Options extends AccountOptions, BudgetOptions {
  readonly stage?: string;
  readonly since: number;
  readonly output?: string;
}

/** `gateway-medic record`: the facts behind a diagnosis as a file, without secrets. */
export const recordCommand = (context: CommandContext): Command =>
  withBudget(onAccount(onStage(new Command('record'))))
    .option('-o, --output <file>', say('account.option-output'))
    .addHelpText('after', `\n${say('account.record-help')}`)
    .action(async (api: string | undefined, options: Options) => {
      const { terminal, interrupts, connect, folder } = context;
      interrupts.farewell = say('account.interrupted-reading');
      const connection = await connect(options, interrupts);
      const wanted = { api, stage: options.stage };
      const target = await findTarget(connection, terminal, wanted);
      const progress = new Progress(terminal);
      const { environment } = budgeted(connection.environment, options, progress);
      const examination = await examine(environment, target, options.since, progress);
      const name = options.output ?? `${target.apiId}-${target.stage}.recording.json`;
      const file = resolve(folder, name);
      writeWhole(file, recordingOf(examination, environment.clock.now()));
      terminal.out(`${say('account.recorded', { file: relative(folder, file) })}\n`);
    });
