import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { SimulatedAccount } from './simulated-account.ts';

const runsOf = (account: SimulatedAccount): string[] => {
  const folder = join(account.folder, '.gateway-medic', 'runs');
  return existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : [];
};

describe('fix and undo', () => {
  test.each([
    ['lambda-permission-missing', 'low'],
    ['throttle-usage-plan', 'high'],
    ['lambda-integration-wrong-http-method', 'medium'],
    ['vpclink-v1-security-group-blocked', 'high'],
  ])('%s recovers, and is undone byte for byte', async (scenario, risk) => {
    const account = await SimulatedAccount.broken(scenario);
    const before = account.snapshot();
    const fixed = await account.run(['fix', 'shop', '--yes', '--up-to', risk]);
    expect({ code: fixed.code, err: fixed.err }).toEqual({ code: 0, err: expect.anything() });
    expect(fixed.out).toContain('The API recovered and remained healthy.');
    expect(account.snapshot()).not.toBe(before);
    const [run = ''] = runsOf(account);
    for (const name of ['run.json', 'report.json', 'report.html', 'report.md'])
      expect(existsSync(join(run, name))).toBe(true);

    const undone = await account.run(['undo', '--yes']);
    expect(undone).toMatchObject({ code: 0, out: expect.stringContaining('Undone.') });
    expect(account.snapshot()).toBe(before);
    for (const name of ['report.html', 'report.md'])
      expect(readFileSync(join(run, name), 'utf8')).toContain('applied, then undone');
    expect((await account.run(['undo', '--yes'])).code).toBe(2);
  });

  test('two causes are fixed one after the other', async () => {
    const account = await SimulatedAccount.broken('two-causes');
    const { code } = await account.run(['fix', 'shop', '--yes', '--up-to', 'high']);
    expect(code).toBe(0);
    const before = account.snapshot();
    expect((await account.run(['undo', '--yes'])).code).toBe(0);
    expect(account.snapshot()).not.toBe(before);
  });

  test('what does not help is undone', async () => {
    const account = await SimulatedAccount.broken('useless-fix-undone');
    const before = account.snapshot();
    const { code, out } = await account.run(['fix', 'shop', '--yes', '--up-to', 'high']);
    expect(out).toContain('Undone.');
    expect(code).toBe(1);
    expect(account.snapshot()).toBe(before);
  });
});
