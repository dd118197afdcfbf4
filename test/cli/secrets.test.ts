import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { beginning } from '../../simulator/simulation.ts';
import { Breaker } from '../../simulator/break-world.ts';
import { loadScenario } from '../../simulator/scenario-files.ts';
import { parseScenario } from '../../simulator/scenario.ts';
import { plantedBreaks, secretsShown } from '../support/planted-secrets.ts';
import { SimulatedAccount } from './simulated-account.ts';

test('no command prints or writes a secret of logs or of the configuration', async () => {
  const { breaks, file: _file, ...scenario } = loadScenario('lambda-unhandled-error');
  const planted = [...plantedBreaks(0), ...breaks.slice(1)];
  const account = new SimulatedAccount();
  const breaker = new Breaker(account.simulation);
  const whole = parseScenario(JSON.stringify({ ...scenario, breaks: planted }), 'planted');
  for (const step of whole.breaks)
    account.simulation.schedule(new Date(beginning.getTime() + step.at * 1000), () =>
      breaker.apply(step),
    );
  await account.pass(15);
  const shown: Record<string, string[]> = {};
  for (const argv of [
    ['diagnose', 'shop', '--html', 'r.html'],
    ['diagnose', 'shop', '--json'],
    ['diagnose', 'shop', '--markdown'],
    ['record', 'shop', '--output', 'r.json'],
    ['diagnose', '--replay', 'r.json'],
    ['audit', 'shop', '--json'],
    ['audit', 'shop'],
    ['fix', 'shop', '--yes', '--up-to', 'high'],
  ]) {
    const { out, err } = await account.run(argv);
    expect(out + err).not.toBe('');
    shown[argv.join(' ')] = secretsShown(out + err);
  }
  for (const file of readdirSync(account.folder, { recursive: true, withFileTypes: true }))
    if (file.isFile())
      shown[file.name] = secretsShown(readFileSync(join(file.parentPath, file.name), 'utf8'));
  expect(Object.entries(shown).filter(([, secrets]) => secrets.length > 0)).toEqual([]);
});
