import { beforeEach, describe, expect, test } from '@jest/globals';
import { apply } from '../../../core/changes/apply.ts';
import type { Journal } from '../../../core/changes/journal.ts';
import { undo } from '../../../core/changes/undo.ts';
import { memoryJournal } from './memory-journal.ts';
import { deploy, grant, link, planOf, raise, useLink } from './plans.ts';
import { awsError, statementOf, toyAccount } from './toy-account.ts';

let account: ReturnType<typeof toyAccount>;
let journal: ReturnType<typeof memoryJournal>;
beforeEach(() => {
  account = toyAccount();
  journal = memoryJournal();
});

const statuses = () => journal.entries.map(({ operationId, status }) => [operationId, status]);
const stale = { name: 'PlanIsStale' };

/** A person's doing of the kind that an operation does, with the same name or number. */
const people = {
  deploy: () => account.deployAs('human', 'HUMAN release 44'),
  grant: () => {
    account.state.statements['ours'] = statementOf('ours', 'theirs');
  },
  link: () => {
    account.state.links = [
      ...account.state.links,
      { id: 'human', name: 'ours', targetArns: ['arn:human'], description: 'HUMAN' },
    ];
  },
};
const operations = { deploy, grant, link };
const calls = { deploy: 'CreateDeployment', grant: 'AddPermission', link: 'CreateVpcLink' };

describe.each(['deploy', 'grant', 'link'] as const)(
  'a person is between look and call: %s',
  (which) => {
    const plan = () => planOf(raise, operations[which]);
    const call = calls[which];

    /** Where the person alone has acted. */
    const theirs = () => {
      const kept = toyAccount();
      const mine = account;
      account = kept;
      people[which]();
      account = mine;
      return kept.state;
    };

    test('AWS refuses the call: nothing of theirs is adopted or removed', async () => {
      account.before[call] = () => {
        people[which]();
        throw awsError('AccessDeniedException', 403);
      };
      await expect(apply(account.environment, plan(), journal)).rejects.toMatchObject({
        name: 'AccessDeniedException',
      });
      expect(account.state).toEqual(theirs());
      expect(statuses()).toEqual([
        ['raise', 'undone'],
        [which, 'refused'],
      ]);
    });

    test('no answer comes, and nothing was done: theirs is named and stays', async () => {
      account.before[call] = () => {
        people[which]();
        throw awsError('TimeoutError');
      };
      await expect(apply(account.environment, plan(), journal)).rejects.toMatchObject({
        name: 'TimeoutError',
      });
      expect(account.state).toEqual(theirs());
      expect(statuses()).toEqual([
        ['raise', 'undone'],
        [which, 'uncertain'],
      ]);
    });

    test.each(['resumed', 'undone'] as const)('the process was killed, and is %s', async (how) => {
      const dead: Journal = {
        ...journal,
        list: async () => [],
        advance: async (from, to) => {
          if (from.operationId === which) throw new Error('Killed');
          return journal.advance(from, to);
        },
      };
      account.before[call] = () => {
        throw awsError('Killed');
      };
      await apply(account.environment, plan(), dead).catch(() => {});
      delete account.before[call];
      people[which]();
      if (how === 'resumed')
        await expect(apply(account.environment, plan(), journal)).rejects.toMatchObject(stale);
      else {
        const { incidentId, hash: planHash } = plan();
        const changes = [...journal.entries];
        const { kept } = await undo(
          account.environment,
          { incidentId, planHash, changes },
          journal,
        );
        expect(kept.map(({ status }) => status)).toEqual(['uncertain']);
      }
      expect(account.state).toEqual(theirs());
      expect(statuses()).toEqual([
        ['raise', 'undone'],
        [which, 'uncertain'],
      ]);
    });
  },
);

test('a deployment of a person right before ours is not taken from the stage by an undo', async () => {
  account.before['CreateDeployment'] = () => {
    delete account.before['CreateDeployment'];
    people.deploy();
  };
  const record = await apply(account.environment, planOf(deploy), journal);
  const { kept } = await undo(account.environment, record, journal);
  expect(account.writes()).toEqual(['CreateDeployment']);
  expect(kept.map(({ status }) => status)).toEqual(['skipped-modified']);
});

test('a deployment of a person right after ours is not taken for ours', async () => {
  account.after['CreateDeployment'] = () => {
    people.deploy();
  };
  const record = await apply(account.environment, planOf(raise, deploy), journal);
  expect(record.changes[1]?.after).toBeUndefined();
  await undo(account.environment, record, journal);
  expect(account.state).toMatchObject({ stage: 'human', deployments: ['dep1', 'dep2', 'human'] });
  expect(statuses()).toEqual([
    ['raise', 'undone'],
    ['deploy', 'skipped-modified'],
  ]);
});

test('two plans with the same statement: the one that comes second leaves it to the first', async () => {
  const first = memoryJournal();
  account.before['AddPermission'] = () => {
    delete account.before['AddPermission'];
    // The other process is quicker by one call.
    account.state.statements['ours'] = statementOf('ours', 'arn');
  };
  await apply(account.environment, planOf(grant), first).catch(() => {});
  expect(first.entries.map(({ status }) => status)).toEqual(['refused']);
  expect(account.state.statements).toEqual({ ours: statementOf('ours', 'arn') });
});

describe('an undo that fails on its way', () => {
  test('undoes everything else, and names what stands', async () => {
    const record = await apply(account.environment, planOf(grant, raise, deploy), journal);
    account.before['UpdateIntegration'] = () => {
      throw awsError('AccessDeniedException', 403);
    };
    await expect(undo(account.environment, record, journal)).rejects.toMatchObject({
      name: 'AccessDeniedException',
    });
    expect(statuses()).toEqual([
      ['grant', 'undone'],
      ['raise', 'applied'],
      ['deploy', 'undone'],
    ]);
  });

  test('keeps what the change that stands was built on', async () => {
    const record = await apply(account.environment, planOf(link, useLink), journal);
    account.before['UpdateIntegration'] = () => {
      throw awsError('AccessDeniedException', 403);
    };
    await expect(undo(account.environment, record, journal)).rejects.toThrow('AccessDenied');
    expect(account.writes()).not.toContain('DeleteVpcLink');
    expect(statuses()).toEqual([
      ['link', 'applied'],
      ['use', 'applied'],
    ]);
  });

  test('is temporary where one of several failures is', async () => {
    const record = await apply(account.environment, planOf(grant, raise), journal);
    account.before['UpdateIntegration'] = () => {
      throw awsError('AccessDeniedException', 403);
    };
    account.before['RemovePermission'] = () => {
      throw awsError('TooManyRequestsException', 429);
    };
    await expect(undo(account.environment, record, journal)).rejects.toMatchObject({
      name: 'TemporaryFailure',
      message: expect.stringMatching(
        /UpdateIntegration \(restApiId a.*AccessDenied.*; lambda:AddPermission \(Fun.*TooMany/,
      ) as unknown,
    });
  });
});
