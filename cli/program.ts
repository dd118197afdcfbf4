import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import { paintedLines } from '../core/messages/untrusted.ts';
import { inPackage } from '../simulator/package.ts';
import { startText } from './start-text.ts';
import { type CommandEntry, commands } from './commands.ts';
import type { CommandContext } from './context.ts';

/**
 * The command line, ready to read some words. Of its commands, those that the words call are loaded; the others are there by name,
 * for the overview.
 * @param words what follows the program's name; absent: every command is loaded
 */
export async function program(
  context: CommandContext,
  words?: readonly string[],
): Promise<Command> {
  const { version } = JSON.parse(readFileSync(inPackage('package.json'), 'utf8')) as {
    version: string;
  };
  const { terminal } = context;
  const cli = new Command('gateway-medic')
    .description(startText('cli.description'))
    .version(version)
    .showHelpAfterError(startText('cli.help-hint'))
    .configureOutput({
      // Of what it was called with, it repeats the words.
      writeOut: (text) => terminal.out(paintedLines(text)),
      writeErr: (text) => terminal.err(paintedLines(text)),
    })
    .exitOverride();
  for (const entry of commands) {
    const isCalled = words === undefined || words.includes(entry.name);
    // oxlint-disable-next-line no-await-in-loop -- one is called, as a rule
    const command = isCalled ? await loaded(entry, context) : named(entry);
    cli.addCommand(command.copyInheritedSettings(cli).exitOverride());
  }
  return cli;
}

async function loaded(entry: CommandEntry, context: CommandContext): Promise<Command> {
  const { guarded } = await import('./guarded-terminal.ts');
  const command = await entry.load({ ...context, terminal: guarded(context.terminal) });
  return command.description(entry.about());
}

/** A command for the overview, which shows its arguments and that it has options. */
function named({ name, takes, about }: CommandEntry): Command {
  const command = new Command(name).description(about()).option('--…');
  return takes === undefined ? command : command.arguments(takes);
}
