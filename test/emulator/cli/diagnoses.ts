import assert from 'node:assert/strict';
import { mapLimited } from '../../../core/aws/concurrency.ts';
import type { Emulator } from '../../../scripts/emulator/emulators.ts';
import type { Check } from '../checks.ts';
import { accountIn } from './account.ts';
import { buildApi } from './api.ts';
import { gatewayMedic, home } from './command.ts';
import { type World, worlds } from './worlds.ts';

/** What the tests read of `diagnose --json`. */
export interface Diagnosed {
  readonly exitCode: number;
  readonly diagnosis: {
    readonly verdict: string;
    readonly causes: readonly { readonly check: string }[];
    readonly unrelated: readonly { readonly check: string }[];
  };
  readonly unread: readonly { readonly call: string; readonly allow: readonly string[] }[];
}

export const diagnosedIn = (out: string): Diagnosed => JSON.parse(out) as Diagnosed;

/** Command lines at work at the same time. */
const atOnce = 3;

/** `diagnose --json` on one API after the other names the right cause, and ends with the code that goes with it. */
export async function diagnoses(emulator: Emulator, check: Check): Promise<void> {
  await mapLimited(Object.entries(worlds), atOnce, ([name, world]) =>
    check(`gateway-medic diagnose: ${name}`, () => diagnosed(emulator, name, world)),
  );
}

async function diagnosed(emulator: Emulator, name: string, world: World): Promise<void> {
  const { region = home, causes, beside = [] } = world;
  const account = accountIn(emulator, region);
  const { restApiId } = await buildApi(account, name.replaceAll(' ', '-'), world);
  const calling = { endpoint: emulator.endpoint, region };
  const { code, out, err } = await gatewayMedic(calling, 'diagnose', restApiId, '--json');
  assert.match(out, /^\{/, err);
  const { diagnosis, exitCode } = diagnosedIn(out);
  const checks = (list: readonly { readonly check: string }[]) => list.map((one) => one.check);
  assert.deepEqual(
    { causes: checks(diagnosis.causes), beside: checks(diagnosis.unrelated), code, exitCode },
    { causes, beside, code: causes.length > 0 ? 1 : 0, exitCode: code },
  );
}
