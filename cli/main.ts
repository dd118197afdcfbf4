import { CommanderError } from 'commander';
import { InvalidInput } from '../core/model/errors.ts';
import { exitCodes } from './exit-codes.ts';
import { program } from './program.ts';

/**
 * Runs the command line.
 * @returns the exit code. A person's mistake gets one clear message; only a fault of the program shows its stack.
 */
export async function main(argv: readonly string[]): Promise<number> {
  let code: number = exitCodes.ok;
  const cli = program((given) => {
    code = given;
  });
  try {
    await cli.parseAsync([...argv]);
    return code;
  } catch (error) {
    if (error instanceof CommanderError)
      return error.exitCode === 0 ? exitCodes.ok : exitCodes.usage;
    if (error instanceof InvalidInput) {
      process.stderr.write(`${error.message}\n`);
      return exitCodes.usage;
    }
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    return exitCodes.fault;
  }
}
