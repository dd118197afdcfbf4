import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../../lib/package-root.ts';
import { runFolder } from '../../../scripts/emulator/emulators.ts';
import { type Ended, run } from '../../../scripts/emulator/processes.ts';

const built = join(packageRoot, 'dist', 'bin', 'gateway-medic.js');

/** Builds the command line where its sources are newer. */
export const buildCommand = (): unknown =>
  execFileSync('npx', ['tsx', 'scripts/runnable.ts'], { cwd: packageRoot, stdio: 'inherit' });

/** Where and how a command is called. */
export interface Calling {
  /** Of the emulator, or of something in front of it. */
  readonly endpoint: string;
  readonly region?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Its working folder; otherwise a new one. */
  readonly folder?: string;
}

/** The built command line in a process of its own, without a terminal. */
export const gatewayMedic = (
  { endpoint, region = home, env = {}, folder = newFolder() }: Calling,
  ...args: readonly string[]
): Promise<Ended> =>
  run({
    name: 'gateway-medic',
    command: process.execPath,
    args: [built, ...args],
    env: { AWS_ENDPOINT_URL: endpoint, AWS_REGION: region, NO_COLOR: '1', ...env },
    cwd: folder,
  });

/** The Region of the tests: the comparison with the simulator has another one to itself. */
export const home = 'us-west-2';

export const newFolder = (): string => mkdtempSync(join(runFolder, 'command-'));
