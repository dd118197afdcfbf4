import assert from 'node:assert/strict';
import { CreateRestApiCommand, PutRestApiCommand } from '@aws-sdk/client-api-gateway';
import type { Emulator } from '../../../scripts/emulator/emulators.ts';
import type { Check } from '../checks.ts';
import { accountIn } from './account.ts';
import { buildApi } from './api.ts';
import { gatewayMedic, home } from './command.ts';
import {
  assertPaced,
  assertScattered,
  controlPlaneCalls,
  mostOnPage,
  paging,
  throttling,
} from './control-plane.ts';
import { type Diagnosed, diagnosedIn } from './diagnoses.ts';
import type { Place } from './place.ts';
import { type Asked, awsError, type Manner, standingIn } from './stand-in.ts';

/** A Region of its own, where the number of APIs is known. */
const many = 'ca-central-1';

/** AWS makes it hard, and the command finds what is wrong nevertheless. */
export async function overcomesObstacles(emulator: Emulator, check: Check): Promise<void> {
  await check(
    'gateway-medic waits where the control plane is busy, and not too little',
    async () => {
      const { found, calls } = await diagnosed(emulator, throttling(2), home, 'no-permission');
      assert.equal(found.diagnosis.causes[0]?.check, 'lambda-permission-missing');
      assertPaced(calls);
      assertScattered(calls);
    },
  );

  await check('gateway-medic finds a fault on the last of 522 resources, in 13 calls', async () => {
    await buildManyResources(emulator);
    const { found, calls } = await diagnosed(emulator, paging, many, 'large');
    assert.equal(found.diagnosis.causes[0]?.check, 'lambda-permission-missing');
    assert.deepEqual(counted(calls), {
      restapis: 2,
      stages: 1,
      'restapis/{}': 1,
      'stages/{}': 1,
      'exports/{}': 1,
      resources: 2,
      deployments: 1,
      authorizers: 1,
      usageplans: 1,
      vpclinks: 1,
      account: 1,
    });
    assertPaced(calls);
  });

  await check(
    'gateway-medic says what it lacks permission to read and who could allow it',
    async () => {
      const manner: Manner = {
        reply: ({ service }) =>
          service === 'lambda'
            ? awsError(403, 'AccessDeniedException', 'Not authorized')
            : undefined,
      };
      const { found } = await diagnosed(emulator, manner, home, 'no-permission');
      const policy = found.unread.find(({ call }) => call === 'lambda:GetPolicy');
      assert.deepEqual(policy?.allow, ['lambda:GetPolicy']);
      assert.deepEqual([found.diagnosis.verdict, found.exitCode], ['unknown', 3]);
    },
  );
}

async function diagnosed(
  emulator: Emulator,
  manner: Manner,
  region: string,
  api: string,
): Promise<{ found: Diagnosed; calls: Asked[] }> {
  return standingIn(emulator.endpoint, manner, async ({ endpoint, asked }) => {
    const calling = { endpoint, region };
    const { code, out, err } = await gatewayMedic(calling, 'diagnose', api, '--json');
    assert.match(out, /^\{/, err);
    const found = diagnosedIn(out);
    assert.equal(code, found.exitCode);
    return { found, calls: controlPlaneCalls(asked) };
  });
}

/** How often each kind of thing was asked for. */
function counted(calls: readonly Asked[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { path } of calls) {
    // Lists and ids take turns: /restapis/{}/stages/{}.
    const parts = path.split('/').slice(1);
    const kind = parts.length % 2 === 0 ? `${parts.at(-2)}/{}` : `${parts.at(-1)}`;
    counts[kind] = (counts[kind] ?? 0) + 1;
  }
  return counts;
}

/** More APIs than a page holds, the last of them with more resources than a page holds, the last of them with the fault. */
async function buildManyResources(emulator: Emulator): Promise<void> {
  const account = accountIn(emulator, many);
  for (let index = 0; index < mostOnPage.restapis; index += 1)
    // oxlint-disable-next-line no-await-in-loop -- in this order
    await account.gateway.send(new CreateRestApiCommand({ name: `small-${index}` }));
  await buildApi(account, 'large', {
    lets: null,
    traffic: { serverErrors: 30 },
    before: (place) => importResources(place, mostOnPage.resources + 20),
  });
}

async function importResources({ account, apiId: restApiId }: Place, count: number): Promise<void> {
  const names = Array.from({ length: count }, (_, index) => `/item-${index}`);
  const paths = Object.fromEntries(names.map((name) => [name, {}]));
  const body = JSON.stringify({ openapi: '3.0.1', info: { title: 'large', version: '1' }, paths });
  await account.gateway.send(
    new PutRestApiCommand({ restApiId, mode: 'merge', body: new TextEncoder().encode(body) }),
  );
}
