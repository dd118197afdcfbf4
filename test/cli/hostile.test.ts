import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { attack, forged, harm } from '../support/attack.ts';
import { SimulatedAccount } from './simulated-account.ts';

const harmless = (text: string) => {
  // The line breaks of white space around names; colours are off in tests.
  expect(text).not.toMatch(harm);
  expect(text).not.toMatch(forged);
};

/** Texts that a stranger may write: names, log lines, errors, ARNs. */
const written = new Set([
  'apiName',
  'text',
  'message',
  'because',
  'what',
  'description',
  'reason',
  'functionName',
  'arn',
]);

function poisoned(value: unknown, key = ''): unknown {
  if (typeof value === 'string') return written.has(key) ? `${value}${attack}` : value;
  if (Array.isArray(value)) return value.map((one) => poisoned(one, key));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, poisoned(one, name)]),
  );
}

test.each(['lambda-unhandled-error', 'vpclink-v1-target-unhealthy'])(
  "a stranger's recording of %s",
  async (scenario) => {
    const account = await SimulatedAccount.broken(scenario);
    await account.run(['record', 'shop', '--output', 'r.json']);
    const file = join(account.folder, 'r.json');
    writeFileSync(file, JSON.stringify(poisoned(JSON.parse(readFileSync(file, 'utf8')))));
    const replay = ['diagnose', '--replay', 'r.json'];
    const asText = await account.run([...replay, '--html', 'r.html']);
    expect(asText.out).toContain(String.raw`\u{1b}[2J`);
    harmless(asText.out);
    harmless(asText.err);
    harmless((await account.run([...replay, '--markdown'])).out);
    expect((await account.run([...replay, '--json'])).out).not.toMatch(harm);
    expect(readFileSync(join(account.folder, 'r.html'), 'utf8')).not.toMatch(harm);
  },
);

test('an account whose API has a hostile name', async () => {
  const account = await SimulatedAccount.broken('lambda-permission-missing');
  const { simulation } = account;
  const { items } = simulation.account.call('apigateway', 'GetRestApis', {}) as {
    items: { id: string; name: string }[];
  };
  const restApiId = items.find(({ name }) => name === 'shop')?.id ?? '';
  const rename = (path: string) => ({ op: 'replace', path, value: attack });
  simulation.account.call('apigateway', 'UpdateRestApi', {
    restApiId,
    patchOperations: [rename('/name'), rename('/description')],
  });
  const shown: string[] = [];
  const person = {
    confirms: [false],
    picks: (message: string, choices: readonly { label: string; hint?: string }[]) => {
      shown.push(message, ...choices.flatMap(({ label, hint = '' }) => [label, hint]));
      return restApiId;
    },
  };
  for (const argv of [
    ['diagnose'],
    ['fix', restApiId],
    ['audit', restApiId],
    ['diagnose', 'none-such'],
    ['audit', '--all', '--no-details'],
  ]) {
    // oxlint-disable-next-line no-await-in-loop -- one account, one command after the other
    const { out, err } = await account.run(
      argv,
      argv.length === 1 ? person : { confirms: [false] },
    );
    harmless(out);
    harmless(err);
  }
  for (const json of ['--json', '--sarif'])
    // oxlint-disable-next-line no-await-in-loop -- as above
    expect((await account.run(['audit', restApiId, json])).out).not.toMatch(harm);
  for (const text of shown) expect(text).not.toMatch(/[\p{Cc}\p{Cf}]/u);
});

test.each([[], ['--json']])('classify echoes a hostile line harmlessly %j', (...options) => {
  const { stdout } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'bin/gateway-medic.ts', 'classify', ...options],
    { input: `${attack}\n`, encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '' } },
  );
  expect(stdout).toContain('pwned');
  expect(stdout).not.toMatch(harm);
});
