import { Command } from 'commander';
import { pauseText } from '../account/text/pause.ts';
import { jsonText } from '../../core/messages/json-text.ts';
import { say } from '../../core/messages/render.ts';
import { holds } from '../../core/model/pause.ts';
import type { AccountOptions } from '../account/connection.ts';
import { killSwitch } from '../account/kill-switch.ts';
import { ofDeployment, onAccount } from '../account/options.ts';
import type { CommandContext } from '../context.ts';

interface Options extends AccountOptions {
  readonly deployment: string;
  readonly json?: boolean;
}

/** `gateway-medic status`: what is paused. */
export const statusCommand = (context: CommandContext): Command =>
  ofDeployment(onAccount(new Command('status')))
    .option('--json', say('account.option-status-json'))
    .action(async (options: Options) => {
      const { terminal, interrupts, connect, folder } = context;
      const connection = await connect(options, interrupts);
      const all = await killSwitch(connection, folder, options.deployment).read();
      const now = connection.environment.clock.now().toISOString();
      const paused = all.filter((pause) => holds(pause, now));
      if (options.json) terminal.out(`${jsonText({ paused }, 2)}\n`);
      else if (paused.length === 0) terminal.out(`${say('account.nothing-paused')}\n`);
      else terminal.out(`${paused.map(pauseText).join('\n')}\n`);
    });
