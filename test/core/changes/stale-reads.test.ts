import { beforeEach, expect, test } from '@jest/globals';
import { apply } from '../../../core/changes/apply.ts';
import { undo } from '../../../core/changes/undo.ts';
import { memoryJournal } from './memory-journal.ts';
import { deploy, grant, planOf, raise } from './plans.ts';
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

test('a change without an answer is undone, although the first read does not see it', async () => {
  const untouched = structuredClone(account.state);
  account.after['AddPermission'] = () => {
    account.behind.reads = 1;
    throw awsError('TimeoutError');
  };
  await expect(apply(account.environment, planOf(grant), journal)).rejects.toMatchObject({
    name: 'TimeoutError',
  });
  expect(account.state).toEqual(untouched);
});

test('a change without an answer is not made twice, although the first read does not see it', async () => {
  account.after['CreateDeployment'] = () => {
    account.behind.reads = 1;
    throw awsError('TimeoutError');
  };
  const again = () => true;
  await expect(apply(account.environment, planOf(deploy), journal, again)).rejects.toThrow();
  await apply(account.environment, planOf(deploy), journal, again);
  expect(account.writes()).toEqual(['CreateDeployment']);
  expect(account.state.deployments).toEqual(['dep1', 'dep2']);
});

test('a statement that the first try of a call has made counts as made', async () => {
  let tries = 0;
  account.before['AddPermission'] = () => {
    tries += 1;
    // What the SDK does where the answer is lost.
    if (tries === 1) account.state.statements['ours'] = { Sid: 'ours', SourceArn: 'arn' };
  };
  const record = await apply(account.environment, planOf(grant), journal);
  expect(record.changes).toMatchObject([
    { status: 'applied', before: null, after: { Sid: 'ours', SourceArn: 'arn' } },
  ]);
  await undo(account.environment, record, journal);
  expect(account.state.statements).toEqual({});
});
