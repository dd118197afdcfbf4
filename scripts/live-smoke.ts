/**
 * Tries the command line on a throw-away AWS account: `npm run live-smoke -- --account 123456789012`. Makes a small API, breaks it,
 * has it diagnosed, fixed and undone, and deletes all that it made. docs/live-smoke.md.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exitCodes } from '../cli/exit-codes.ts';
import { packageRoot } from '../lib/package-root.ts';
import { stopAll } from './emulator/processes.ts';
import { type Account, accountOf } from './live-smoke/account.ts';
import { build } from './live-smoke/build.ts';
import { clean } from './live-smoke/clean.ts';
import { estimate } from './live-smoke/estimate.ts';
import { faults } from './live-smoke/faults.ts';
import { newName } from './live-smoke/names.ts';
import { optionsOf, WrongCall } from './live-smoke/options.ts';
import { send } from './live-smoke/traffic.ts';
import { tryFault } from './live-smoke/try-fault.ts';

const say = (line: string) => console.log(line);
const interrupted = new AbortController();
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(name, () => {
    if (!interrupted.signal.aborted) say('Stopping. What was made is being deleted.');
    interrupted.abort();
    void stopAll();
  });

try {
  process.exitCode = await main();
} catch (error) {
  if (!(error instanceof WrongCall)) throw error;
  console.error(error.message);
  process.exitCode = exitCodes.usage;
}

async function main(): Promise<number> {
  const options = optionsOf(process.argv.slice(2), process.env);
  const account = await accountOf(options);
  if (options.clean) return cleaned(account, exitCodes.ok);
  for (const line of estimate()) say(line);
  execFileSync('npx', ['tsx', 'scripts/runnable.ts'], { cwd: packageRoot, stdio: 'inherit' });
  let code: number = exitCodes.ok;
  try {
    await smoke(account);
  } catch (error) {
    code = interrupted.signal.aborted ? exitCodes.interrupted : exitCodes.faulty;
    console.error(
      error instanceof Error && !interrupted.signal.aborted ? error.message : 'Stopped.',
    );
  }
  return cleaned(account, code);
}

async function smoke(account: Account): Promise<void> {
  const { signal } = interrupted;
  const folder = mkdtempSync(join(tmpdir(), 'gateway-medic-live-smoke-'));
  say(`The runs of the commands are kept in ${folder}`);
  const place = await build(account, newName());
  say(`✓ made API ${place.name} in ${account.region}`);
  const done = new AbortController();
  // An endpoint of one's own is an emulator: it keeps the API and serves nothing.
  const emulated = process.env['AWS_ENDPOINT_URL'] !== undefined;
  const traffic = emulated ? undefined : send(place, AbortSignal.any([done.signal, signal]));
  try {
    await traffic?.until('well');
    for (const fault of faults)
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      await tryFault(fault, { place, folder, say, signal, ...(traffic && { traffic }) });
  } finally {
    done.abort();
  }
}

/** Deletes what was made. @returns `code`, or that something is left */
async function cleaned(account: Account, code: number): Promise<number> {
  const left = await clean(account, say);
  if (left.length === 0) {
    say('Nothing is left of this run or of earlier ones.');
    return code;
  }
  console.error(`Could not be deleted; run it again with --clean:\n  ${left.join('\n  ')}`);
  return exitCodes.faulty;
}
