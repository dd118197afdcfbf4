import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Command } from './case.ts';

const execute = promisify(execFile);

/** Minutes in all: nothing here takes one, on a loaded machine. */
const timeout = 10 * 60_000;

/**
 * Runs a command to its end, with Node.js of the version that runs this.
 * @returns what it printed
 * @throws Error with the command and its output where it fails
 */
export async function runIn(
  folder: string,
  [program, ...args]: Command,
  environment: Readonly<Record<string, string>> = {},
): Promise<string> {
  const env = { ...process.env, NO_COLOR: '1', CI: 'true', ...quiet, ...environment };
  try {
    const made = await execute(program === 'node' ? process.execPath : program, args, {
      cwd: folder,
      env,
      timeout,
      maxBuffer: 64 * 1024 * 1024,
    });
    return `${made.stdout}${made.stderr}`;
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    const reason = stdout + stderr || String(error);
    throw new Error(`$ ${[program, ...args].join(' ')}\n${reason.trim()}`, { cause: error });
  }
}

/** A test tells nobody that it runs, and asks nobody for newer versions. */
const quiet = {
  CDK_DISABLE_CLI_TELEMETRY: 'true',
  JSII_SILENCE_WARNING_UNTESTED_NODE_VERSION: 'true',
  npm_config_update_notifier: 'false',
};
