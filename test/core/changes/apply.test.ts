import { beforeEach, describe, expect, test } from '@jest/globals';
import { apply } from '../../../core/changes/apply.ts';
import { undo } from '../../../core/changes/undo.ts';
import type { Change } from '../../../core/model/change-record.ts';
import { MustWait } from '../../../core/model/errors.ts';
import { memoryJournal } from './memory-journal.ts';
import { deploy, grant, link, planOf, raise, useLink } from './plans.ts';
import { awsError, toyAccount } from './toy-account.ts';

let account: ReturnType<typeof toyAccount>;
let journal: ReturnType<typeof memoryJournal>;
beforeEach(() => {
  account = toyAccount();
  journal = memoryJournal();
});

const statuses = () => journal.entries.map(({ operationId, status }) => [operationId, status]);

describe('a plan that goes well', () => {
  test('is journalled with before, after, output and request id', async () => {
    const record = await apply(account.environment, planOf(raise, deploy), journal);
    expect(account.writes()).toEqual(['UpdateIntegration', 'CreateDeployment']);
    expect(record.changes).toMatchObject([
      {
        operationId: 'raise',
        before: { '/timeoutInMillis': 29_000 },
        after: { '/timeoutInMillis': 20_000 },
      },
      { operationId: 'deploy', before: 'dep1', after: 'dep2', output: { id: 'dep2' } },
    ]);
    expect(record.changes.every(({ requestId }) => requestId?.startsWith('request-'))).toBe(true);
    expect(journal.entries).toEqual(record.changes);
  });

  test('is undone to what was there before, the newest change first', async () => {
    const untouched = structuredClone(account.state);
    const record = await apply(account.environment, planOf(grant, raise, deploy), journal);
    expect(account.state).not.toEqual(untouched);
    const { undone, kept } = await undo(account.environment, record, journal);
    expect(account.state).toEqual(untouched);
    expect(undone.map(({ operationId }) => operationId)).toEqual(['deploy', 'raise', 'grant']);
    expect(kept).toEqual([]);
  });

  test('waits for a VPC link and hands its id on', async () => {
    await apply(account.environment, planOf(link, useLink), journal);
    expect(account.state.timeout).toBe('link9');
  });
});

describe('the world moved', () => {
  test('nothing is done where the first state is not as expected', async () => {
    account.state.timeout = '5000';
    await expect(apply(account.environment, planOf(raise, deploy), journal)).rejects.toMatchObject({
      name: 'PlanIsStale',
    });
    expect(account.writes()).toEqual([]);
    expect(journal.entries).toEqual([]);
  });

  test('what was done is undone where a later state is not as expected', async () => {
    const untouched = structuredClone(account.state);
    account.before['UpdateIntegration'] = () => {
      account.state.stage = 'theirs';
    };
    await expect(apply(account.environment, planOf(raise, deploy), journal)).rejects.toMatchObject({
      name: 'PlanIsStale',
    });
    expect(account.state).toEqual({ ...untouched, stage: 'theirs' });
    expect(statuses()).toEqual([['raise', 'undone']]);
  });

  test.each(['PreconditionFailedException', 'DuplicateListener', 'NetworkAclEntryAlreadyExists'])(
    'AWS’s own comparison counts too: %s',
    async (name) => {
      account.before['AddPermission'] = () => {
        throw awsError(name);
      };
      await expect(apply(account.environment, planOf(grant), journal)).rejects.toMatchObject({
        name: 'PlanIsStale',
      });
    },
  );

  test('so does a refusal after which the state is another one', async () => {
    account.before['UpdateIntegration'] = () => {
      account.state.timeout += 1;
      throw awsError('BadRequestException');
    };
    await expect(apply(account.environment, planOf(raise), journal)).rejects.toMatchObject({
      name: 'PlanIsStale',
    });
    expect(statuses()).toEqual([['raise', 'refused']]);
  });

  test('a refusal of what is as expected goes on', async () => {
    account.before['UpdateIntegration'] = () => {
      throw awsError('BadRequestException');
    };
    await expect(apply(account.environment, planOf(raise), journal)).rejects.toMatchObject({
      name: 'BadRequestException',
    });
  });
});

describe('a write fails', () => {
  test('what came before is undone and the error goes on', async () => {
    const untouched = structuredClone(account.state);
    account.before['CreateDeployment'] = () => {
      throw awsError('TooManyRequestsException');
    };
    await expect(
      apply(account.environment, planOf(grant, raise, deploy), journal),
    ).rejects.toMatchObject({ name: 'TooManyRequestsException' });
    expect(account.state).toEqual(untouched);
    expect(statuses()).toEqual([
      ['grant', 'undone'],
      ['raise', 'undone'],
      ['deploy', 'refused'],
    ]);
  });

  test('a change whose answer was lost is found, and the plan goes on', async () => {
    account.after['CreateDeployment'] = () => {
      throw awsError('TimeoutError');
    };
    const record = await apply(account.environment, planOf(raise, deploy), journal);
    expect(record.changes[1]).toMatchObject({ status: 'applied', output: { id: 'dep2' } });
    expect(account.state.deployments).toEqual(['dep1', 'dep2']);
  });

  test('a call that waits for its turn is not sent, and made once when the caller comes again', async () => {
    const plan = planOf(raise, deploy);
    account.before['CreateDeployment'] = () => {
      throw new MustWait('Others use it.');
    };
    const waits = (error: unknown) => error instanceof MustWait;
    await expect(apply(account.environment, plan, journal, waits)).rejects.toThrow(MustWait);
    expect(account.writes().filter((name) => name === 'CreateDeployment')).toHaveLength(1);
    expect(statuses()).toEqual([
      ['raise', 'applied'],
      ['deploy', 'intended'],
    ]);
    delete account.before['CreateDeployment'];
    await apply(account.environment, plan, journal, waits);
    expect(account.state.deployments).toEqual(['dep1', 'dep2']);
  });

  test('a VPC link that fails is deleted again', async () => {
    account.setLinkStatus('FAILED');
    await expect(apply(account.environment, planOf(link, useLink), journal)).rejects.toThrow(
      'no capacity',
    );
    expect(account.state.links).toEqual([]);
  });

  test('where it cannot be undone either, no stale plan is claimed', async () => {
    account.before['CreateDeployment'] = () => {
      throw awsError('TooManyRequestsException');
    };
    account.before['RemovePermission'] = () => {
      throw awsError('ServiceException');
    };
    await expect(apply(account.environment, planOf(grant, deploy), journal)).rejects.toThrow(
      /TooManyRequestsException.*could not be undone/,
    );
  });
});

describe('a process that died', () => {
  /** A journal that is out of reach once the process is dead: the intent of that operation is its last entry. */
  const until = (dies: string) => ({
    ...journal,
    list: async () => [],
    advance: async (from: Change, to: Change) => {
      if (from.operationId === dies) throw new Error('Killed');
      return journal.advance(from, to);
    },
  });
  const dieOn = (name: string, where: 'before' | 'after') => {
    account[where][name] = () => {
      throw awsError('Killed');
    };
  };

  test.each([
    ['before its call', 'before', ['AddPermission', 'UpdateIntegration', 'CreateDeployment']],
    ['after its call', 'after', ['AddPermission', 'UpdateIntegration', 'CreateDeployment']],
  ] as const)('%s goes on where it was', async (_, where, expected) => {
    const plan = planOf(grant, raise, deploy);
    dieOn('UpdateIntegration', where);
    await apply(account.environment, plan, until('raise')).catch(() => {});
    delete account[where]['UpdateIntegration'];
    expect(statuses()).toEqual([
      ['grant', 'applied'],
      ['raise', 'intended'],
    ]);

    const record = await apply(account.environment, plan, journal);
    expect(record.changes.map(({ status }) => status)).toEqual(['applied', 'applied', 'applied']);
    expect(account.state).toMatchObject({ timeout: '20000', stage: 'dep2' });
    const made = account.writes();
    expect(made.filter((name) => name === 'AddPermission')).toHaveLength(1);
    expect(new Set(made)).toEqual(new Set(expected));
    expect(record.changes[1]?.before).toEqual({ '/timeoutInMillis': 29_000 });
  });

  test('after a deployment finds the deployment’s id again', async () => {
    const plan = planOf(deploy);
    dieOn('CreateDeployment', 'after');
    await apply(account.environment, plan, until('deploy')).catch(() => {});
    delete account.after['CreateDeployment'];
    const record = await apply(account.environment, plan, journal);
    expect(record.changes[0]?.output).toEqual({ id: 'dep2' });
    await undo(account.environment, record, journal);
    expect(account.state).toMatchObject({ stage: 'dep1', deployments: ['dep1'] });
  });

  test('a plan that was carried out is not carried out again', async () => {
    const plan = planOf(grant, deploy);
    await apply(account.environment, plan, journal);
    await apply(account.environment, plan, journal);
    expect(account.writes()).toEqual(['AddPermission', 'CreateDeployment']);
  });

  test('a plan that was undone is stale', async () => {
    const plan = planOf(grant);
    await undo(account.environment, await apply(account.environment, plan, journal), journal);
    await expect(apply(account.environment, plan, journal)).rejects.toMatchObject({
      name: 'PlanIsStale',
    });
  });

  test('what was only half undone is undone to its end first', async () => {
    const untouched = structuredClone(account.state);
    const plan = planOf(grant, raise);
    const { changes } = await apply(account.environment, plan, journal);
    const raised = changes.filter(({ operationId }) => operationId === 'raise');
    // Killed after the newer of two.
    await undo(account.environment, { ...plan, planHash: plan.hash, changes: raised }, journal);
    await expect(apply(account.environment, plan, journal)).rejects.toMatchObject({
      name: 'PlanIsStale',
    });
    expect(account.state).toEqual(untouched);
    expect(statuses()).toEqual([
      ['grant', 'undone'],
      ['raise', 'undone'],
    ]);
  });

  test('nothing is undone for an error after which the caller comes again', async () => {
    const plan = planOf(grant, raise);
    account.before['UpdateIntegration'] = () => {
      throw awsError('TooManyRequestsException');
    };
    await expect(apply(account.environment, plan, journal, () => true)).rejects.toMatchObject({
      name: 'TooManyRequestsException',
    });
    expect(statuses()).toEqual([
      ['grant', 'applied'],
      ['raise', 'refused'],
    ]);
    delete account.before['UpdateIntegration'];
    account.calls.length = 0;
    await apply(account.environment, plan, journal);
    expect(account.writes()).toEqual(['UpdateIntegration']);
    expect(statuses()).toEqual([
      ['grant', 'applied'],
      ['raise', 'applied'],
    ]);
  });

  test('two processes do not make the same change', async () => {
    const plan = planOf(grant);
    const results = await Promise.allSettled([
      apply(account.environment, plan, journal),
      apply(account.environment, plan, journal),
    ]);
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    // The one that came second takes nothing of the other back.
    expect(account.writes()).toEqual(['AddPermission']);
    expect(statuses()).toEqual([['grant', 'applied']]);
  });
});

test('a call that is no declared write is refused', async () => {
  const plan = planOf({ ...grant, action: 'DeleteFunctionUrlConfig' });
  await expect(apply(account.environment, plan, journal)).rejects.toThrow('can be applied');
  expect(account.calls).toEqual([]);
});
