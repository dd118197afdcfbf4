import { type Command, CommanderError } from 'commander';
import type { CommandContext } from '../../cli/context.ts';
import { Interrupts } from '../../cli/interrupts.ts';
import { program } from '../../cli/program.ts';

/** A call of the command line in a document. */
export interface Call {
  readonly command: string;
  readonly args: readonly string[];
  /** Whether it shows what may be written, with `[options]` and `…`, and is not to be typed as it is. */
  readonly synopsis: boolean;
}

/** The calls in a block of code, each at the start of a line or after what a shell runs it with. */
export const callsIn = (text: string): readonly Call[] =>
  [...asInstalled(text).matchAll(/(?:^ *(?:\$ )?|npx |\| |run: |&& )gateway-medic (.+)$/gm)].map(
    ([, call = '']) => {
      // Alternatives begin with a dash or a capital; what takes the output is a program.
      const [line = ''] = call.split(/ \| (?=[a-z]+ )/);
      const synopsis = /[[…]/.test(line);
      const [command = '', ...args] = synopsis
        ? (line.match(/^\S+|--?[a-z][\w-]*/g) ?? [])
        : wordsOf(line);
      return { command, args, synopsis };
    },
  );

/** A checkout runs a command through npm: `npm run simulate -- NAME` is `gateway-medic simulate NAME`. */
const asInstalled = (text: string): string =>
  text.replaceAll(
    /npm run (?:--silent )?(demo|simulate|scenarios|classify)\b(?: --)?/g,
    'npx gateway-medic $1',
  );

/** The words of a shell's command up to where its output goes, or a comment begins. */
function wordsOf(line: string): readonly string[] {
  const [command = ''] = line.split(/ (?:[|>#]|&&)/);
  return [...command.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map(
    ([, single, double, plain]) => single ?? double ?? plain ?? '',
  );
}

/** What is wrong with a call, as the command line itself says; nothing where it would be taken. */
export async function problemOf({ command, args, synopsis }: Call): Promise<string | undefined> {
  const cli = await program(nowhere);
  const named = cli.commands.find((one) => one.name() === command);
  if (!synopsis || command.startsWith('-')) return refusalOf(cli, [command, ...args]);
  if (!named) return `There is no command ${command}.`;
  const unknown = args.filter(
    (flag) => !named.options.some(({ short, long }) => flag === short || flag === long),
  );
  return unknown.length > 0 ? `${command} has no option ${unknown.join(', ')}.` : undefined;
}

/** Reads a call as the command line would, and does nothing. */
function refusalOf(cli: Command, args: readonly string[]): string | undefined {
  for (const command of cli.commands) command.action(() => {});
  try {
    cli.parse(args, { from: 'user' });
    return undefined;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? undefined : error.message;
  }
}

const nothing = () => {};
const nobody = () => Promise.reject(new Error('A document asks nobody.'));

/** A world in which nothing can be done. */
export const nowhere: CommandContext = {
  terminal: {
    interactive: false,
    live: false,
    out: nothing,
    err: nothing,
    confirm: nobody,
    select: nobody,
  },
  interrupts: new Interrupts(nothing, nothing),
  self: { pid: 1, host: '-', user: '-', state: '.', began: () => '-' },
  connect: nobody,
  probe: nobody,
  folder: '.',
  finish: nothing,
};
