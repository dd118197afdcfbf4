import { CommanderError } from 'commander';
import { InvalidInput, TargetNotFound } from '../core/model/errors.ts';
import { startText } from './start-text.ts';
import type { Connect } from './account/connection.ts';
import type { Context } from './context.ts';
import { exitCodes } from './exit-codes.ts';
import { Interrupts } from './interrupts.ts';
import { Interrupted, Problem } from './problem.ts';
import { program } from './program.ts';
import { processSelf } from './self.ts';
import { processTerminal } from './terminal.ts';
import { visibleLines } from '../core/messages/untrusted.ts';

/**
 * Runs the command line.
 * @param context what commands know of the world; absent: this process, its terminal, and AWS
 * @returns the exit code. A person's mistake gets one clear message; only a fault of the program shows its stack.
 */
export async function main(
  argv: readonly string[],
  context: Context = processContext(),
): Promise<number> {
  const { terminal } = context;
  let code: number = exitCodes.ok;
  const finish = (given: number) => {
    code = given;
  };
  try {
    const cli = await program({ ...context, finish }, argv.slice(2));
    await cli.parseAsync([...argv]);
    return code;
  } catch (error) {
    if (error instanceof CommanderError)
      return error.exitCode === 0 ? exitCodes.ok : exitCodes.usage;
    const { sentence, code: failed } = await told(error);
    const { guarded } = await import('./guarded-terminal.ts');
    guarded(terminal).err(`${visibleLines(sentence)}\n`);
    return failed;
  }
}

/** The sentence for a person about an error, and the exit code that goes with it. */
async function told(error: unknown): Promise<{ readonly sentence: string; readonly code: number }> {
  const { explain } = await import('./account/explain.ts');
  const explained = error instanceof Problem ? error : explain(error);
  if (explained) return { sentence: explained.message, code: explained.code };
  if (error instanceof InvalidInput) return { sentence: error.message, code: exitCodes.usage };
  if (error instanceof TargetNotFound)
    return {
      sentence: startText('account.gone', { because: error.message }),
      code: exitCodes.usage,
    };
  if (error instanceof Interrupted)
    return { sentence: startText('account.interrupted'), code: exitCodes.interrupted };
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { sentence: stack, code: exitCodes.fault };
}

/** To AWS, with its clients loaded when they are needed. */
const connect: Connect = async (...args) => {
  const { connectLive } = await import('./account/live-connection.ts');
  return connectLive(...args);
};

/** The machine's own network. */
const probe: Context['probe'] = async () => {
  const { networkProbe } = await import('../core/probe/index.ts');
  return networkProbe();
};

function processContext(): Context {
  const terminal = processTerminal(() => {
    if (!interrupts.isCareful) process.exit();
  });
  const interrupts = new Interrupts(
    (code) => process.exit(code),
    (sentence) => terminal.err(`\n${sentence}\n`),
  );
  process.on('SIGINT', () => interrupts.press());
  return {
    terminal,
    interrupts,
    self: processSelf(),
    connect,
    probe,
    folder: process.cwd(),
  };
}
