import { existsSync, readdirSync } from 'node:fs';
import { afterEach, expect, jest, test } from '@jest/globals';
import { disk } from '../../cli/account/disk/disk.ts';
import { SimulatedAccount } from './simulated-account.ts';

afterEach(() => {
  jest.restoreAllMocks();
});

const scenario = 'lambda-integration-wrong-http-method';
const argv = ['fix', 'shop', '--yes', '--up-to', 'high', '--watch', '0'];

/** From some write on there is no space left. @returns how to make space, and how many writes there were */
function full(from: number) {
  let count = 0;
  const { write } = disk;
  const spy = jest.spyOn(disk, 'write').mockImplementation((handle, text) => {
    count += 1;
    if (count <= from) return write(handle, text);
    // Some of it fits, as a rule.
    write(handle, text.slice(0, 10));
    throw Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' });
  });
  return { space: () => spy.mockRestore(), count: () => count };
}

const leftovers = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
        name.endsWith('.tmp'),
      )
    : [];

/**
 * Whatever write finds the disk full, the end says in one sentence whether the change stands; what it says is so; and once there
 * is space, undo leaves the account as it was.
 */
test('the disk is full, before, during and after the change', async () => {
  const account = await SimulatedAccount.broken(scenario);
  const before = account.snapshot();
  const { count, space } = full(Infinity);
  expect((await account.run(argv)).code).toBe(0);
  space();
  expect(count()).toBeGreaterThan(10);
  expect((await account.run(['undo', '--yes'])).code).toBe(0);

  const table: string[] = [];
  for (let from = 0; from < count(); from += 1) {
    // oxlint-disable no-await-in-loop -- one disk after the other
    account.removes('.gateway-medic');
    const { space: makeSpace } = full(from);
    const { code, err } = await account.run(argv);
    const last = err.trimEnd().split('\n').at(-1) ?? '';
    const isSame = account.snapshot() === before;
    const claims = {
      'nothing stands': /Nothing was changed|was undone/,
      'it may stand': /Perhaps in place: /,
      'it stands': /In place: /,
    };
    const says = Object.entries(claims).find(([, claim]) => claim.test(last))?.[0] ?? last;
    table.push(`${says}, ${isSame ? 'as before' : 'changed'}`);
    expect({ from, code, last }).toEqual({
      from,
      code: 2,
      last: expect.stringMatching(/cannot be written \(ENOSPC\)\. /),
    });
    expect(leftovers(account.folder)).toEqual([]);
    makeSpace();
    const undone = await account.run(['undo', '--yes']);
    expect({ from, code: undone.code }).toEqual({ from, code: isSame ? expect.any(Number) : 0 });
    expect(account.snapshot() === before).toBe(true);
    // oxlint-enable no-await-in-loop
  }
  expect([...new Set(table)].toSorted()).toEqual([
    'it may stand, as before',
    'it stands, changed',
    'nothing stands, as before',
  ]);
});
