import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { deployedTable } from '../../cli/account/deployment-table.ts';
import { localLock } from '../../cli/account/locks/local-lock.ts';
import { stateFolder } from '../../cli/self.ts';
import { lock } from '../../core/store/lock.ts';
import { deployedTemplate } from '../../simulator/template-file.ts';
import { SimulatedAccount } from './simulated-account.ts';

const scenario = 'lambda-permission-missing';
/** Its plan has two calls. */
const twoCalls = 'lambda-integration-wrong-http-method';
const argv = ['fix', 'shop', '--yes', '--watch', '0'];

/** Holds the account's AddPermission until it is let go. */
function held(account: SimulatedAccount, operation = 'AddPermission') {
  let letGo = () => {};
  const gate = new Promise<void>((resolve) => (letGo = resolve));
  const reached = new Promise<void>((resolve) => {
    account.simulation.account.authorize = async (call) => {
      if (call.operation !== operation) return;
      resolve();
      await gate;
    };
  });
  return { reached, letGo };
}
const locksOf = (account: SimulatedAccount): string[] =>
  readdirSync(join(account.folder, 'state', 'locks'), { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.json'),
  );

describe('two on one laptop', () => {
  test('whoever comes second is told who works on the stage, and since when', async () => {
    const account = await SimulatedAccount.broken(scenario);
    const { reached, letGo } = held(account);
    const first = account.run(argv);
    await reached;
    const before = account.snapshot();
    for (const words of [argv, [...argv, '--resume'], ['undo', '--yes']]) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const { code, err } = await account.run(words);
      expect({ code, err }).toEqual({
        code: 1,
        err: expect.stringMatching(
          /"gateway-medic fix" of operator \(process 1001 on laptop\) has been working on shop\/prod since 2026-01-05 09:15:00 UTC/,
        ),
      });
    }
    expect(account.snapshot()).toBe(before);
    letGo();
    expect((await first).code).toBe(0);
    expect(locksOf(account)).toEqual([]);
  });

  test('no lock is left by a process that died', async () => {
    const account = await SimulatedAccount.broken(scenario);
    const { reached } = held(account);
    void account.run(argv);
    await reached;
    account.dies();
    account.simulation.account.authorize = () => {};
    expect((await account.run([...argv, '--resume'])).code).toBe(0);
    expect(locksOf(account)).toEqual([]);
  });

  test('no lock is left by Ctrl-C, during a change and while looking', async () => {
    const account = await SimulatedAccount.broken(twoCalls);
    account.simulation.account.authorize = ({ operation }) => {
      if (operation === 'UpdateIntegration') account.interrupts.press();
    };
    expect((await account.run([...argv, '--up-to', 'high'])).code).toBe(130);
    expect(locksOf(account)).toEqual([]);

    const other = await SimulatedAccount.broken(scenario);
    const { reached } = held(other, 'GetPolicy');
    void other.run(argv);
    await reached;
    other.interrupts.press();
    expect(await other.ended).toBe(130);
    expect(locksOf(other)).toEqual([]);
  });

  test('a lock that somebody deleted stops the next write', async () => {
    const account = await SimulatedAccount.broken(twoCalls);
    const before = account.snapshot();
    account.simulation.account.authorize = ({ operation }) => {
      if (operation !== 'UpdateIntegration') return;
      for (const name of locksOf(account)) account.removes(join('state', 'locks', name));
    };
    const words = ['fix', 'shop', '--yes', '--up-to', 'high', '--watch', '0'];
    const { code, err } = await account.run(words);
    expect({ code, err }).toEqual({
      code: 1,
      err: expect.stringMatching(/was deleted: .* What had been changed was undone\./),
    });
    expect(account.snapshot()).toBe(before);
  });
});

describe('locks that were left behind', () => {
  const target = {
    account: '123456789012',
    region: 'eu-central-1',
    apiKind: 'REST' as const,
    apiId: 'a1',
    apiName: 'shop',
    stage: 'prod',
  };
  const now = '2026-01-05T09:00:00.000Z';
  const one = { pid: 7, host: 'here', user: 'me', began: '100', command: 'fix', since: now };
  const old = '2026-01-04T08:59:00.000Z';

  test.each([
    ['its process runs', one, 'held'],
    ['its process runs since longer than a day', { ...one, since: old }, 'held'],
    ['its process has ended', { ...one, pid: 8 }, 'free'],
    ['another process has its number', { ...one, began: '99' }, 'free'],
    ['another host, an hour ago', { ...one, host: 'there' }, 'delete'],
    ['another host, a day ago', { ...one, host: 'there', since: old }, 'free'],
    ['it does not say since when', { ...one, host: 'there', since: '' }, 'free'],
    ['it is damaged', 'x', 'It may be the lock of another process'],
    ['it lacks its process', { host: 'here' }, 'It may be the lock of another process'],
  ])('%s', async (_, holder, outcome) => {
    const account = new SimulatedAccount();
    const folder = join(account.folder, 'locks', '123456789012_eu-central-1_a1_prod');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'other.json'), JSON.stringify(holder));
    const began = (pid: number) => (pid === 7 ? '100' : undefined);
    const self = { pid: 9, host: 'here', user: 'me', state: account.folder, began };
    const mine = localLock(self, () => new Date(now), target, 'fix');
    if (outcome === 'free') {
      await mine.hold();
      await mine.hold();
      expect(readdirSync(folder)).toHaveLength(1);
      await mine.release();
      expect(readdirSync(folder)).toEqual([]);
      return;
    }
    await expect(mine.hold()).rejects.toThrow(outcome === 'held' ? 'process 7 on here' : outcome);
    expect(readdirSync(folder)).toEqual(['other.json']);
  });
});

test.each([
  [{ XDG_STATE_HOME: '/state' }, /^\/state\/gateway-medic$/],
  [{ XDG_STATE_HOME: 'relative' }, /\/\.local\/state\/gateway-medic$/],
  [{}, /\/\.local\/state\/gateway-medic$/],
])('locks with %j are in %s', (variables, expected) => {
  expect(stateFolder(variables)).toMatch(expected);
});

describe('beside a deployment', () => {
  /** Requests fail by the seventh minute; the alarm takes longer. */
  const deployed = (minutes: number) =>
    SimulatedAccount.broken(scenario, minutes, deployedTemplate());

  async function holderOf(account: SimulatedAccount) {
    const environment = account.environment();
    const { accountId, region } = account.simulation.account;
    const connection = { environment, accountId: async () => accountId, caller: async () => '' };
    const found = await deployedTable(connection, 'gateway-medic');
    const table = typeof found === 'string' ? '' : found.table;
    const apiId = String(account.simulation.names['apiId']);
    const target = { account: accountId, region, apiKind: 'REST' as const, apiId };
    return lock({ ...environment, settings: { ...environment.settings, table } }).holder({
      ...target,
      apiName: 'shop',
      stage: 'prod',
    });
  }

  test('what the workflow works on is left to it', async () => {
    const account = await deployed(15);
    const before = account.snapshot();
    const { code, err } = await account.run(argv);
    expect({ code, err }).toEqual({
      code: 1,
      err: expect.stringMatching(
        /Incident inc-\S+ of deployment gateway-medic has been working on shop\/prod since 2026-01-05 09:/,
      ),
    });
    expect(account.snapshot()).toBe(before);
    expect(await holderOf(account)).toMatchObject({ incidentId: expect.stringMatching(/^inc-/) });
  });

  test('the lock is held during the change, by a name that people know, and given back', async () => {
    const account = await deployed(7);
    expect(await holderOf(account)).toBeUndefined();
    const { reached, letGo } = held(account);
    const first = account.run(argv);
    await reached;
    expect(await holderOf(account)).toMatchObject({ by: 'operator@laptop' });
    letGo();
    expect((await first).code).toBe(0);
    expect(await holderOf(account)).toBeUndefined();
  });

  test('a lock that cannot be taken keeps everything as it is', async () => {
    const account = await deployed(7);
    const before = account.snapshot();
    account.simulation.account.authorize = async ({ operation }) => {
      if (operation !== 'PutItem') return;
      throw Object.assign(new Error('not authorized'), { name: 'AccessDeniedException' });
    };
    const { code, err } = await account.run(argv);
    expect({ code, err }).toEqual({ code: 3, err: expect.stringContaining('dynamodb:PutItem') });
    expect(account.snapshot()).toBe(before);
  });
});
