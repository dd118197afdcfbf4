import assert from 'node:assert/strict';
import { join } from 'node:path';
import { packageRoot } from '../../lib/package-root.ts';
import { type Ended, run } from '../emulator/processes.ts';
import type { Place } from './build.ts';

const built = join(packageRoot, 'dist', 'bin', 'gateway-medic.js');

/** Runs the built command line in a folder. */
const gatewayMedic = (
  { account }: Place,
  cwd: string,
  ...args: readonly string[]
): Promise<Ended> =>
  run({
    name: 'gateway-medic',
    command: process.execPath,
    args: [built, ...args, '--region', account.region],
    env: { NO_COLOR: '1' },
    cwd,
  });

/** @returns the check of the best explanation; undefined: none was found */
export async function diagnose(place: Place, folder: string): Promise<string | undefined> {
  const ended = await gatewayMedic(
    place,
    folder,
    'diagnose',
    place.restApiId,
    '--json',
    '--since',
    '15m',
  );
  assert.notEqual(ended.out, '', ended.err);
  const { diagnosis } = JSON.parse(ended.out) as {
    diagnosis: { causes: readonly { check: string }[] };
  };
  return diagnosis.causes[0]?.check;
}

/** @param watch minutes for which the traffic is watched; 0: nothing but the cause is looked at */
export function fix(place: Place, folder: string, watch: number): Promise<Ended> {
  const agreed = ['--yes', '--up-to', 'high', '--watch', String(watch)];
  return gatewayMedic(place, folder, 'fix', place.restApiId, '--since', '15m', ...agreed);
}

export const undo = (place: Place, folder: string): Promise<Ended> =>
  gatewayMedic(place, folder, 'undo', '--yes');
