import { Command } from 'commander';
import { say } from '../../core/messages/render.ts';
import type { Scope } from '../../core/model/pause.ts';
import type { Connection } from '../account/connection.ts';
import { killSwitch } from '../account/kill-switch.ts';
import { namesOfApi, onScope, type ScopeOptions, scopeOf, secondsIn } from '../account/scope.ts';
import type { CommandContext } from '../context.ts';
import { Problem } from '../problem.ts';
import type { Terminal } from '../terminal.ts';

interface Options extends ScopeOptions {
  readonly for?: number;
  readonly reason?: string;
}

/** `gateway-medic pause`: stops changes, everywhere or for one API or remedy. */
export const pauseCommand = (context: CommandContext): Command =>
  onScope(new Command('pause'))
    .option('--for <time>', say('account.option-for'), secondsIn)
    .option('--reason <text>', say('account.option-reason'))
    .addHelpText('after', `\n${say('account.pause-help')}`)
    .action(async (options: Options) => {
      const { terminal, interrupts, connect, folder } = context;
      const scope = scopeOf(options);
      const connection = await connect(options, interrupts);
      await mustExist(connection, terminal, scope);
      const now = connection.environment.clock.now();
      const { for: seconds, reason } = options;
      const until =
        seconds === undefined ? undefined : new Date(now.getTime() + seconds * 1000).toISOString();
      const { place, isDeployed } = await killSwitch(connection, folder, options.deployment).set({
        ...scope,
        by: await connection.caller(),
        at: now.toISOString(),
        ...(until !== undefined && { until }),
        ...(reason !== undefined && { reason }),
      });
      terminal.out(`${say('account.paused', { ...scope, until: until ?? 'none', place })}\n`);
      if (!isDeployed) terminal.out(`${say('account.only-here')}\n`);
    });

/** A misspelt name would stop nothing. Where it cannot be looked up, the pause is set all the same. */
async function mustExist(
  { environment }: Connection,
  terminal: Terminal,
  { scope, name }: Scope,
): Promise<void> {
  if (scope !== 'api') return;
  let names: readonly string[];
  try {
    names = await namesOfApi(environment, name);
  } catch (error) {
    const because = error instanceof Error ? error.message : String(error);
    terminal.err(`${say('account.api-unchecked', { because })}\n`);
    return;
  }
  const { region } = environment;
  if (names.length === 0) throw new Problem(say('account.nobody-has-api', { api: name, region }));
}
