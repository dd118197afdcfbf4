import { beforeEach, expect, test } from '@jest/globals';
import { isTemporary } from '../../../core/aws/temporary.ts';
import { apply } from '../../../core/changes/apply.ts';
import { undo } from '../../../core/changes/undo.ts';
import { memoryJournal } from './memory-journal.ts';
import { deploy, grant, link, planOf, raise } from './plans.ts';
import { awsError, toyAccount } from './toy-account.ts';

let account: ReturnType<typeof toyAccount>;
let journal: ReturnType<typeof memoryJournal>;
beforeEach(() => {
  account = toyAccount();
  journal = memoryJournal();
});

test.each([
  ['a statement', grant, 1],
  ['a statement, for longer', grant, 4],
  ['a field', raise, 1],
  ['a deployment', deploy, 2],
])('what a read does not see at once is journalled and undone: %s', async (_, operation, reads) => {
  const untouched = structuredClone(account.state);
  account.behind.reads = reads;
  const record = await apply(account.environment, planOf(operation), journal);
  const { undone, kept } = await undo(account.environment, record, journal);
  expect({ undone: undone.length, kept }).toEqual({ undone: 1, kept: [] });
  expect(account.state).toEqual(untouched);
});

test.each([
  ['a statement', grant, 'AddPermission', 1],
  ['a field', raise, 'UpdateIntegration', 1],
  ['a deployment', deploy, 'CreateDeployment', 2],
  ['a link', link, 'CreateVpcLink', 2],
])(
  'a change without an answer is found, although the first reads do not see it, and made once: %s',
  async (_, operation, call, reads) => {
    const untouched = structuredClone(account.state);
    account.after[call] = () => {
      account.behind.reads = reads;
      throw awsError('TimeoutError');
    };
    const record = await apply(account.environment, planOf(operation), journal);
    expect(account.writes()).toEqual([call]);
    expect(record.changes).toMatchObject([{ status: 'applied' }]);
    delete account.after[call];
    await undo(account.environment, record, journal);
    expect(account.state).toEqual(untouched);
  },
);

test('a call that is never answered and changes nothing is made three times', async () => {
  const untouched = structuredClone(account.state);
  account.before['CreateDeployment'] = () => {
    throw awsError('TimeoutError');
  };
  await expect(apply(account.environment, planOf(deploy), journal)).rejects.toMatchObject({
    name: 'TimeoutError',
  });
  expect(account.writes()).toHaveLength(3);
  expect(account.state).toEqual(untouched);
});

test.each(['SyntaxError', 'HangUp'])('%s in place of an answer is temporary', async (name) => {
  account.before['CreateDeployment'] = () => {
    throw awsError(name, 0);
  };
  const error: unknown = await apply(account.environment, planOf(deploy), journal).catch(
    (thrown: unknown) => thrown,
  );
  expect(isTemporary(error)).toBe(true);
});

test.each(['TooManyRequestsException', 'ConflictException'])(
  'a call that AWS has no time for is made again: %s',
  async (name) => {
    let times = 0;
    account.before['CreateDeployment'] = () => {
      times += 1;
      const error = awsError(name, 429);
      error.message = 'Please try again later.';
      if (times < 4) throw error;
    };
    await apply(account.environment, planOf(deploy), journal);
    expect(account.state.deployments).toEqual(['dep1', 'dep2']);
  },
);
