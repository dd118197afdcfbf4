import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { SimulatedAccount } from './simulated-account.ts';

const runsOf = (account: SimulatedAccount): string[] => {
  const folder = join(account.folder, '.gateway-medic', 'runs');
  return existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : [];
};
const statuses = (run: string): string[] =>
  readdirSync(join(run, 'attempt-1', 'journal')).map((name) => {
    const entry = readFileSync(join(run, 'attempt-1', 'journal', name), 'utf8');
    return `${name} ${(JSON.parse(entry) as { status: string }).status}`;
  });

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

  test('what somebody else has changed since is left alone', async () => {
    const account = await SimulatedAccount.broken('lambda-permission-missing');
    await account.run(['fix', 'shop', '--yes', '--watch', '0']);
    const policy = account.simulation.account;
    const [run = ''] = runsOf(account);
    const { call } = JSON.parse(
      readFileSync(join(run, 'attempt-1', 'journal', '000-1.json'), 'utf8'),
    ) as { call: { input: Record<string, unknown> } };
    const { FunctionName, Qualifier, StatementId } = call.input;
    policy.call('lambda', 'RemovePermission', { FunctionName, Qualifier, StatementId });
    policy.call('lambda', 'AddPermission', { ...call.input, SourceArn: 'arn:aws:s3:::other' });
    const { code, out } = await account.run(['undo', '--yes']);
    expect({ code, out }).toEqual({
      code: 1,
      out: expect.stringContaining('One change was left as it is: lambda:AddPermission.'),
    });
  });
});

describe('what needs a person', () => {
  test.each([
    ['no terminal', ['fix', 'shop'], undefined, 'There is no terminal to ask on'],
    ['a higher risk', ['fix', 'shop', '--yes'], undefined, 'agrees only up to low'],
    ['a person says no', ['fix', 'shop'], { confirms: [false] }, 'Apply this to shop/prod?'],
  ])('%s: nothing is changed', async (_name, argv, person, sentence) => {
    const account = await SimulatedAccount.broken('lambda-integration-wrong-http-method');
    const before = account.snapshot();
    const { code, out, err } = await account.run(argv, person);
    expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining(sentence) });
    expect(out).toContain('aws apigateway update-integration');
    expect(out).toContain('Nothing was changed.');
    expect(account.snapshot()).toBe(before);
    expect(runsOf(account)).toEqual([]);
  });

  test('a person agrees', async () => {
    const account = await SimulatedAccount.broken('lambda-permission-missing');
    const argv = ['fix', 'shop', '--watch', '0'];
    const { code, out } = await account.run(argv, { confirms: [true] });
    expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining('The cause is gone') });
  });
});

describe('cut off', () => {
  const scenario = 'lambda-integration-wrong-http-method';
  const argv = ['fix', 'shop', '--yes', '--up-to', 'high', '--watch', '0'];

  test('Ctrl-C between two operations rolls back what was done', async () => {
    const account = await SimulatedAccount.broken(scenario);
    const before = account.snapshot();
    account.simulation.account.authorize = ({ operation }) => {
      if (operation === 'UpdateIntegration') account.interrupts.press();
    };
    const { code, err } = await account.run(argv);
    expect(code).toBe(130);
    expect(err).toContain('Interrupted. What had been changed was undone.');
    expect(account.snapshot()).toBe(before);
    expect(statuses(runsOf(account)[0] ?? '')).toContain('000-2.json undone');
  });

  test('a process that died is resumed', async () => {
    const account = await SimulatedAccount.broken(scenario);
    const died = new Promise<void>((resolve) => {
      account.simulation.account.authorize = async ({ operation }) => {
        if (operation !== 'CreateDeployment') return;
        resolve();
        await new Promise(() => {});
      };
    });
    void account.run(argv);
    await died;
    account.dies();
    account.simulation.account.authorize = () => {};
    expect(statuses(runsOf(account)[0] ?? '')).toEqual([
      '000-0.json intended',
      '000-1.json applied',
      '001-0.json intended',
    ]);
    const anew = await account.run(argv);
    expect({ code: anew.code, err: anew.err }).toEqual({
      code: 2,
      err: expect.stringContaining('was interrupted'),
    });
    const resumed = await account.run([...argv, '--resume']);
    expect(resumed.code).toBe(0);
    expect(statuses(runsOf(account)[0] ?? '')).toContain('001-2.json applied');
    expect((await account.run([...argv, '--resume'])).code).toBe(2);
  });

  test('a refused call rolls back what was done, in one sentence', async () => {
    const account = await SimulatedAccount.broken(scenario);
    const before = account.snapshot();
    account.simulation.account.authorize = ({ operation }) => {
      if (operation !== 'CreateDeployment') return;
      throw Object.assign(new Error('Not you.'), { name: 'AccessDeniedException' });
    };
    const { code, err } = await account.run(argv);
    expect(code).toBe(3);
    expect(err).toMatch(/AWS denied apigateway:CreateDeployment.*was undone\.\n$/);
    expect(account.snapshot()).toBe(before);
  });
});
