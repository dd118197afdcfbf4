import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Emulator } from '../../../scripts/emulator/emulators.ts';
import type { Check } from '../checks.ts';
import { gatewayMedic, newFolder } from './command.ts';
import { diagnosedIn } from './diagnoses.ts';

const api = 'no-permission';
const nobody = '000000000000';

/** What was recorded is diagnosed as the account was, without it. */
export async function replays(emulator: Emulator, check: Check): Promise<void> {
  await check('gateway-medic gives the same diagnosis of a recording', async () => {
    const folder = newFolder();
    const calling = { endpoint: emulator.endpoint, folder };
    const [live, recorded] = await Promise.all([
      gatewayMedic(calling, 'diagnose', api, '--json'),
      gatewayMedic(calling, 'record', api, '-o', 'it.json'),
    ]);
    assert.equal(recorded.code, 0, recorded.err);
    assert.ok(!readFileSync(join(folder, 'it.json'), 'utf8').includes(emulator.account));

    const nowhere = { folder, endpoint: 'http://127.0.0.1:1', env: { AWS_ACCESS_KEY_ID: '' } };
    const replayed = await gatewayMedic(nowhere, 'diagnose', '--replay', 'it.json', '--json');
    assert.deepEqual({ code: replayed.code, err: replayed.err }, { code: live.code, err: '' });
    const anonymous = live.out.replaceAll(emulator.account, nobody);
    assert.deepEqual(diagnosedIn(replayed.out).diagnosis, diagnosedIn(anonymous).diagnosis);
  });
}
