import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../emulator/processes.ts';
import { python, requirements, workFolder } from '../emulator/python.ts';

/** An installed botocore. */
export interface Botocore {
  readonly version: string;
  /** Its package folder. */
  readonly folder: string;
}

const folder = join(workFolder, 'aws-news');

/**
 * Installs the botocore that the emulator tests pin, and the newest one, each into a folder of its own.
 * @throws NotInstalled without a fitting Python; Error where a package cannot be installed
 */
export async function botocores(): Promise<{ known: Botocore; newest: Botocore }> {
  const [pin = ''] = /^botocore==\S+/m.exec(readFileSync(requirements, 'utf8')) ?? [];
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const venv = join(folder, 'venv');
  await succeed(await python(), ['-m', 'venv', venv]);
  const install = async (name: string, what: string): Promise<Botocore> => {
    const target = join(folder, name);
    const pip = ['-m', 'pip', 'install', '--quiet', '--no-deps', '--no-compile'];
    await succeed(join(venv, 'bin', 'python'), [...pip, '--target', target, what]);
    const version = /^botocore-(.+)\.dist-info$/m.exec(readdirSync(target).join('\n'))?.[1] ?? '';
    return { version, folder: join(target, 'botocore') };
  };
  return { known: await install('known', pin), newest: await install('newest', 'botocore') };
}

async function succeed(command: string, args: readonly string[]): Promise<void> {
  const { code, output } = await run({ name: command, command, args });
  if (code !== 0) throw new Error(`${command} ${args.join(' ')}\n${output}`);
}
