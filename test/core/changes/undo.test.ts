import { beforeEach, describe, expect, test } from '@jest/globals';
import { apply } from '../../../core/changes/apply.ts';
import { overtaken } from '../../../core/changes/overtaken.ts';
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

const applied = (...operations: Parameters<typeof planOf>) =>
  apply(account.environment, planOf(...operations), journal);
const recordNow = async () => ({
  incidentId: 'i-1',
  planHash: journal.entries[0]!.planHash,
  changes: [...journal.entries],
});

describe('compare and set', () => {
  test('a value that somebody has changed since is left alone', async () => {
    const record = await applied(grant, raise);
    account.state.timeout = '7000';
    const { undone, kept } = await undo(account.environment, record, journal);
    expect(account.state.timeout).toBe('7000');
    expect(kept.map(({ operationId }) => operationId)).toEqual(['raise']);
    expect(undone.map(({ operationId }) => operationId)).toEqual(['grant']);
    expect(journal.entries.map(({ status }) => status)).toEqual(['undone', 'skipped-modified']);
  });

  test('a deployment that came after ours is left alone', async () => {
    const record = await applied(deploy);
    account.state.deployments.push('theirs');
    account.state.stage = 'theirs';
    await undo(account.environment, record, journal);
    expect(account.state).toMatchObject({
      stage: 'theirs',
      deployments: ['dep1', 'dep2', 'theirs'],
    });
  });
});

describe('again and again', () => {
  test('a second undo does nothing', async () => {
    const record = await applied(grant, raise, deploy);
    await undo(account.environment, record, journal);
    const writes = account.writes().length;
    const again = await undo(account.environment, await recordNow(), journal);
    expect(account.writes()).toHaveLength(writes);
    expect(again.undone).toHaveLength(3);
  });

  test('an undo that was cut off between its calls goes on', async () => {
    const record = await applied(deploy);
    account.before['DeleteDeployment'] = () => {
      throw awsError('Killed');
    };
    await expect(undo(account.environment, record, journal)).rejects.toThrow('Killed');
    delete account.before['DeleteDeployment'];
    await undo(account.environment, await recordNow(), journal);
    expect(account.state).toMatchObject({ stage: 'dep1', deployments: ['dep1'] });
    expect(journal.entries.map(({ status }) => status)).toEqual(['undone']);
  });

  test('what was put back long after the change is not written again', async () => {
    const record = await applied(raise);
    account.state.timeout = '29000';
    await account.environment.clock.sleep(120_000);
    const writes = account.writes().length;
    const { undone } = await undo(account.environment, record, journal);
    expect(account.writes()).toHaveLength(writes);
    expect(undone).toHaveLength(1);
  });

  test('what is gone with all that was changed is left alone', async () => {
    const record = await applied(raise);
    account.before['GetIntegration'] = () => {
      throw awsError('NotFoundException');
    };
    const { kept } = await undo(account.environment, record, journal);
    expect(kept.map(({ status }) => status)).toEqual(['skipped-modified']);
  });

  test('what a person has already removed counts as undone', async () => {
    const record = await applied(grant);
    account.state.statements = {};
    const { undone } = await undo(account.environment, record, journal);
    expect(undone).toHaveLength(1);
  });
});

describe('an intent without a result', () => {
  test('that had no effect is closed without a call', async () => {
    const record = await applied(grant);
    account.state.statements = {};
    account.calls.length = 0;
    journal.entries[0] = { ...journal.entries[0]!, status: 'intended', after: undefined };
    await undo(account.environment, await recordNow(), journal);
    expect(account.writes()).toEqual([]);
    expect(record.changes).toHaveLength(1);
    expect(journal.entries[0]?.status).toBe('undone');
  });

  test('that had one is undone', async () => {
    await applied(deploy);
    const { output: _, after: __, ...rest } = journal.entries[0]!;
    journal.entries[0] = { ...rest, status: 'intended' };
    await undo(account.environment, await recordNow(), journal);
    expect(account.state).toMatchObject({ stage: 'dep1', deployments: ['dep1'] });
  });
});

test('what cannot be undone is said to be kept', async () => {
  const record = await applied({ ...grant, undo: [] });
  const { undone, kept } = await undo(account.environment, record, journal);
  expect(undone).toEqual([]);
  expect(kept.map(({ status }) => status)).toEqual(['applied']);
});

describe('what stands', () => {
  test('is all of it while nobody has changed anything', async () => {
    const { changes } = await applied(grant, raise, deploy);
    expect(await overtaken(account.environment, changes)).toEqual([]);
  });

  test('is not what somebody has changed or deleted since', async () => {
    const { changes } = await applied(grant, raise);
    account.state.statements = {};
    account.state.timeout = '7000';
    const over = await overtaken(account.environment, changes);
    expect(over.map(({ operationId }) => operationId)).toEqual(
      changes.map((one) => one.operationId),
    );
  });

  test('is what cannot be read', async () => {
    const { changes } = await applied(raise);
    account.before['GetIntegration'] = () => {
      throw awsError('AccessDeniedException');
    };
    expect(await overtaken(account.environment, changes)).toEqual([]);
  });
});
