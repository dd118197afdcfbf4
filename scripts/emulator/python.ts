import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../lib/package-root.ts';
import { run } from './processes.ts';

/** What is made for the emulators; not part of the repository. */
export const workFolder = join(packageRoot, '.emulator');
/** The packages of the emulator tests, each at one version. */
export const requirements = join(import.meta.dirname, 'requirements.txt');

/** A machine that cannot run the emulators; the message says what to install. */
export class NotInstalled extends Error {
  override readonly name = 'NotInstalled';
}

const names = ['python3', 'python3.13', 'python3.12', 'python3.11', 'python3.10', 'python'];
const isRecent = 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 10))';

/** The command of a Python that fits. @throws NotInstalled */
export async function python(): Promise<string> {
  const wanted = process.env['PYTHON'];
  for (const command of wanted === undefined ? names : [wanted]) {
    // oxlint-disable-next-line no-await-in-loop -- the first that fits
    if (await succeeds(command, ['-c', isRecent])) return command;
  }
  throw new NotInstalled(
    [
      'The emulators need Python 3.10 or newer with its venv module, and none was found.',
      '  Debian, Ubuntu:  apt-get install python3 python3-venv',
      '  macOS:           brew install python',
      '  Windows:         in WSL, as on Ubuntu',
      'Another one than `python3` is taken from the variable PYTHON.',
    ].join('\n'),
  );
}

/**
 * The programs of the virtual environment, made where it is missing or its pins have changed.
 * @returns the folder of the programs
 * @throws NotInstalled without a fitting Python; Error where the packages cannot be installed
 */
export async function virtualEnvironment(): Promise<string> {
  const folder = join(workFolder, 'venv');
  const programs = join(folder, 'bin');
  const stamp = join(folder, '.pins');
  const pins = createHash('sha256').update(readFileSync(requirements)).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === pins) return programs;
  const command = await python();
  rmSync(folder, { recursive: true, force: true });
  await succeed(command, ['-m', 'venv', folder]);
  // Every package is pinned, so there is nothing to resolve; Python compiles what it loads when it loads it.
  const pip = ['-m', 'pip', 'install', '--quiet', '--no-deps', '--no-compile'];
  await succeed(join(programs, 'python'), [
    ...pip,
    '--disable-pip-version-check',
    '-r',
    requirements,
  ]);
  writeFileSync(stamp, pins);
  return programs;
}

async function succeeds(command: string, args: readonly string[]): Promise<boolean> {
  try {
    return (await run({ name: command, command, args })).code === 0;
  } catch {
    return false;
  }
}

async function succeed(command: string, args: readonly string[]): Promise<void> {
  const { code, output } = await run({ name: command, command, args });
  if (code !== 0) throw new Error(`${command} ${args.join(' ')}\n${output}`);
}
