import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { GetRestApisCommand } from '@aws-sdk/client-api-gateway';
import { packageRoot } from '../../../lib/package-root.ts';
import type { Emulator } from '../../../scripts/emulator/emulators.ts';
import { type Ended, run } from '../../../scripts/emulator/processes.ts';
import type { Check } from '../checks.ts';
import { accountIn } from './account.ts';

/** A Region to itself, because the script deletes by name and tag. */
const region = 'eu-west-3';
const script = ['--import', 'tsx', 'scripts/live-smoke.ts', '--region', region];

/** `npm run live-smoke`, as far as an emulator carries it: there are no requests, and so no metrics. */
export async function smokes(emulator: Emulator, check: Check): Promise<void> {
  const account = accountIn(emulator, region);
  const env = { AWS_ENDPOINT_URL: emulator.endpoint, NO_COLOR: '1' };
  const smoke = (...args: readonly string[]): Promise<Ended> =>
    run({
      name: 'live-smoke',
      command: process.execPath,
      args: [...script, ...args],
      env,
      cwd: packageRoot,
    });
  const apis = async () =>
    (await account.gateway.send(new GetRestApisCommand())).items?.map(({ name }) => name) ?? [];

  await check('live-smoke refuses an account that was not named', async () => {
    const { code, err } = await smoke('--account', '111111111111');
    assert.equal(code, 2);
    assert.match(err, /belong to account 123456789012, not to 111111111111\. Nothing was done\.$/m);
  });

  await check('live-smoke breaks, diagnoses, fixes and undoes, and leaves nothing', async () => {
    const { code, out, output } = await smoke('--account', emulator.account);
    assert.equal(code, 0, output);
    const steps = out.match(/^[✓-] .*$/gm)?.map((line) => line.replace(/ API .*/, ' API'));
    assert.deepEqual(steps, [
      '✓ made API',
      "✓ the function's permission is removed: diagnosed as lambda-permission-missing",
      '✓ fixed',
      '✓ undone',
      '✓ the function gets no concurrency: diagnosed as lambda-reserved-concurrency-low',
      '- the stage lets no request through: not diagnosed without requests',
    ]);
    assert.deepEqual(await apis(), []);
  });

  await check('live-smoke deletes what it made when it is interrupted', async () => {
    const child = spawn(process.execPath, [...script, '--account', emulator.account], {
      cwd: packageRoot,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let out = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      if (!out.includes('✓ made API') && (out + text).includes('✓ made API')) child.kill('SIGINT');
      out += text;
    });
    const [code] = (await once(child, 'close')) as [number | null];
    assert.deepEqual({ code, apis: await apis() }, { code: 130, apis: [] }, out);
    assert.match(out, /^Nothing is left of this run or of earlier ones\.$/m);
  });
}
