import assert from 'node:assert/strict';
import { mapLimited } from '../../../core/aws/concurrency.ts';
import type { Emulator } from '../../../scripts/emulator/emulators.ts';
import type { Check } from '../checks.ts';
import { type Account, accountIn, allowLogs } from './account.ts';
import { buildApi } from './api.ts';
import { buildHttpApi } from './http-api.ts';
import { gatewayMedic, home } from './command.ts';
import type { Place } from './place.ts';
import { standingIn } from './stand-in.ts';
import type { Expected } from './worlds/expected.ts';
import { httpApis } from './worlds/http-apis.ts';
import { worlds } from './worlds/index.ts';

/** What the tests read of `diagnose --json`. */
export interface Diagnosed {
  readonly exitCode: number;
  readonly diagnosis: {
    readonly verdict: string;
    readonly causes: readonly { readonly check: string; readonly remedies: readonly string[] }[];
    readonly unrelated: readonly { readonly check: string }[];
  };
  readonly unread: readonly { readonly call: string; readonly allow: readonly string[] }[];
}

export const diagnosedIn = (out: string): Diagnosed => JSON.parse(out) as Diagnosed;

/** Command lines at work at the same time: they mostly wait before they call again what moto does not have. */
const atOnce = 8;

/** Where worlds without a Region of their own are, and nothing of other tests but in the first: moto looks through all metrics of a Region for each that it is asked for. */
const regions = [
  home,
  'us-east-2',
  'eu-west-1',
  'eu-west-2',
  'ap-northeast-2',
  'ap-south-1',
  'ap-northeast-1',
  'ap-southeast-1',
] as const;

interface Case {
  readonly name: string;
  readonly expected: Expected;
  readonly build: (account: Account, apiName: string) => Promise<Place>;
}

/** APIs of both kinds. */
export const cases: readonly Case[] = [
  ...Object.entries(worlds).map(([name, world]) => ({
    name,
    expected: world,
    build: (account: Account, apiName: string) => buildApi(account, apiName, world),
  })),
  ...Object.entries(httpApis).map(([name, world]) => ({
    name,
    expected: world,
    build: (account: Account, apiName: string) => buildHttpApi(account, apiName, world),
  })),
];

/** `diagnose --json` on one API after the other names the right cause and no wrong fix, and ends with the code that goes with it. */
export async function diagnoses(emulator: Emulator, check: Check): Promise<void> {
  await Promise.all(regions.map((region) => allowLogs(accountIn(emulator, region))));
  const placed = cases.map((one, index) => ({
    ...one,
    region: one.expected.region ?? regions[index % regions.length] ?? home,
  }));
  await mapLimited(placed, atOnce, ({ region, ...one }) =>
    check(`gateway-medic diagnose: ${one.name}`, () => diagnosed(emulator, region, one)),
  );
}

async function diagnosed(
  emulator: Emulator,
  region: string,
  { name, expected, build }: Case,
): Promise<void> {
  const { causes, beside = [], remedies = [] } = expected;
  const account = accountIn(emulator, region);
  const { apiId, manner = {} } = await build(account, name.replaceAll(/\W+/g, '-'));
  const { code, out, err } = await standingIn(emulator.endpoint, manner, ({ endpoint }) =>
    gatewayMedic({ endpoint, region }, 'diagnose', apiId, '--json'),
  );
  assert.match(out, /^\{/, err);
  const { diagnosis, exitCode } = diagnosedIn(out);
  const checks = (list: readonly { readonly check: string }[]) => list.map((one) => one.check);
  assert.deepEqual(
    {
      causes: checks(diagnosis.causes),
      beside: checks(diagnosis.unrelated),
      remedies: diagnosis.causes.flatMap((one) => one.remedies),
      code,
      exitCode,
    },
    { causes, beside, remedies, code: causes.length > 0 ? 1 : 0, exitCode: code },
  );
}
