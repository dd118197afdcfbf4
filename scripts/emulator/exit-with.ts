import { NotInstalled } from './python.ts';

/** Ends the process with what a command comes to; with 2, and what to install, on a machine that cannot run it. */
export async function exitWith(command: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await command();
  } catch (error) {
    if (!(error instanceof NotInstalled)) throw error;
    console.error(error.message);
    process.exitCode = 2;
  }
}
