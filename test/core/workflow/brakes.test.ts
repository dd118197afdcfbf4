import { describe, expect, test } from '@jest/globals';
import { dynamoJournal } from '../../../core/changes/dynamo-journal.ts';
import type { AppliedPlan } from '../../../core/model/applied-plan.ts';
import { beginning } from '../../../core/model/applied-plan.ts';
import type { Pause } from '../../../core/model/pause.ts';
import { appliedPlans } from '../../../core/store/applied-plans.ts';
import { pauses } from '../../../core/store/pauses.ts';
import { putAll } from '../../../core/store/put-all.ts';
import { planSchema } from '../../../core/model/plan.ts';
import { documentKeys } from '../../../core/store/document-keys.ts';
import { documents } from '../../../core/store/documents.ts';
import { record } from '../../../core/store/record.ts';
import { braked } from '../../../core/workflow/braked.ts';
import { countIn } from '../../../core/workflow/count-in.ts';
import { undoChange } from '../../../core/workflow/undo-change.ts';
import { changeOf, planOf } from './samples.ts';
import { alarm, stand, target } from './stand.ts';

const policy = (settings: object) => ({
  GATEWAY_MEDIC_POLICY: JSON.stringify({ mode: 'automatic', ...settings }),
});
const now = '2026-11-21T02:15:00.000Z';
const codesOf = (reasons: readonly { readonly code: string }[]) => reasons.map(({ code }) => code);

/** Earlier plans, each of its own incident. */
async function withHistory(settings: object, earlier: readonly Partial<AppliedPlan>[]) {
  const here = stand();
  const environment = here.environmentWith(policy(settings));
  const store = appliedPlans(environment);
  for (const [index, changes] of earlier.entries()) {
    const plan = { ...beginning(planOf(`inc-${index + 10}`), now), ...changes };
    // oxlint-disable-next-line no-await-in-loop -- each is added to what the one before it left
    expect(await store.add(plan, await store.read())).toBe(true);
  }
  return { ...here, environment, store };
}

describe('what was changed of late', () => {
  const one = { maskingLimit: 1, breakerLimit: 1, limits: { apiPerDay: 1 } };
  const two = { maskingLimit: 2, breakerLimit: 2, limits: { apiPerDay: 2 } };
  test.each([
    ['nothing', one, [], 'automatic', 'automatic', []],
    ['too little', two, [{}], 'automatic', 'automatic', []],
    ['stopped ones', one, [{ result: 'void' }], 'automatic', 'automatic', []],
    [
      'a failure',
      { ...two, breakerLimit: 1 },
      [{ result: 'undone' }],
      'needs-approval',
      'advice-only',
      ['brakes.tripped', 'brakes.would-have-proposed'],
    ],
    [
      'the same for the same stage',
      { ...two, maskingLimit: 1 },
      [{}],
      'automatic',
      'advice-only',
      ['brakes.masking', 'brakes.masking-time', 'brakes.would-have-proposed'],
    ],
    [
      'the same, where a person is asked anyway',
      { ...two, maskingLimit: 1 },
      [{}],
      'needs-approval',
      'needs-approval',
      ['brakes.masking', 'brakes.masking-time'],
    ],
    [
      'up to a limit',
      { ...two, limits: { apiPerDay: 1 } },
      [{}],
      'automatic',
      'needs-approval',
      ['policy.over-limit'],
    ],
    ['something, and the plan is blocked', one, [{}], 'blocked', 'blocked', []],
  ] as const)('%s', async (_, settings, earlier, before, after, codes) => {
    const { environment } = await withHistory(settings, earlier);
    const { decision, reasons } = await braked(environment, planOf('inc-1'), {
      decision: before,
      reasons: [],
    });
    expect({ decision, codes: codesOf(reasons) }).toEqual({ decision: after, codes });
  });

  test.each(['SWITCH', 'APPLIED'])('that cannot be read (%s) stops the plan', async (pk) => {
    const { environment, call } = await withHistory({}, []);
    call('dynamodb', 'PutItem', {
      TableName: 'incidents',
      Item: { pk: { S: pk }, sk: { S: 'inc-x' }, at: { S: 'nonsense' } },
    });
    const judged = await braked(environment, planOf('inc-1'), {
      decision: 'automatic',
      reasons: [],
    });
    expect(judged.decision).toBe('advice-only');
    expect(codesOf(judged.reasons)).toContain('brakes.unreadable');
  });
});

describe('a plan is counted before its first write', () => {
  const limited = policy({ limits: { accountPerHour: 3 }, maskingLimit: 100 });
  const limits = { apiPerDay: 100, apiPerHour: 100 };
  test('and of many incidents at once no more are let through than the limit allows', async () => {
    const here = stand();
    const environment = here.environmentWith(
      policy({ limits: { ...limits, accountPerHour: 3 }, maskingLimit: 100 }),
    );
    const results = await Promise.allSettled(
      Array.from({ length: 8 }, (_, index) =>
        countIn(environment, planOf(`inc-${index}`), 'automatic'),
      ),
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
    expect((await appliedPlans(environment).read()).plans).toHaveLength(3);
  });

  test('once, however often the step is run', async () => {
    const environment = stand().environmentWith(limited);
    for (let time = 0; time < 5; time += 1)
      // oxlint-disable-next-line no-await-in-loop
      await countIn(environment, planOf('inc-1'), 'automatic');
    expect((await appliedPlans(environment).read()).plans).toHaveLength(1);
  });

  test('and a person may go beyond the limit', async () => {
    const environment = stand().environmentWith(policy({ limits: { accountPerDay: 0 } }));
    await expect(countIn(environment, planOf('inc-1'), 'automatic')).rejects.toMatchObject({
      name: 'PlanIsStale',
    });
    await countIn(environment, planOf('inc-1'), 'approved');
    expect((await appliedPlans(environment).read()).plans).toHaveLength(1);
  });
});

describe('a change that is undone', () => {
  async function undone(settings: object, earlier: readonly Partial<AppliedPlan>[], set?: Pause) {
    const here = await withHistory(settings, earlier);
    const { environment } = here;
    if (set) await pauses(environment).put(set);
    const plan = planOf('inc-1');
    await putAll(environment, {
      record: record(environment).opening({ id: 'inc-1', target, alarm }),
    });
    await countIn(environment, plan, 'approved');
    await dynamoJournal(environment).add(changeOf(plan, { status: 'undone' }));
    await documents(environment).put(documentKeys.plan('inc-1', 1), planSchema, plan);
    await undoChange(environment, { incidentId: 'inc-1', attempt: 1, planHash: plan.hash });
    const { timeline } = await record(environment).get('inc-1');
    return {
      all: await pauses(environment).read(),
      codes: codesOf(timeline.map(({ what }) => what)),
    };
  }
  const byPerson: Pause = { scope: 'remedy', name: 'grant-invoke', by: 'ops', at: now };

  test('trips the breaker of its remedy', async () => {
    const { all, codes } = await undone({ breakerLimit: 2 }, [{ result: 'undone' }]);
    expect(all).toMatchObject([{ scope: 'remedy', name: 'grant-invoke', by: 'Gateway Medic' }]);
    expect(all[0]?.until).toBeUndefined();
    expect(codes).toContain('incident.breaker-tripped');
  });

  test.each<[string, object, Partial<AppliedPlan>[], Pause | undefined, string[]]>([
    ['too seldom', { breakerLimit: 3 }, [{ result: 'undone' }], undefined, []],
    ['while a person has paused it', { breakerLimit: 1 }, [], byPerson, ['ops']],
    [
      'while a timer runs that may end first',
      { breakerLimit: 1 },
      [],
      { ...byPerson, until: '2026-11-21T03:00:00.000Z' },
      ['Gateway Medic'],
    ],
  ])('%s', async (_, settings, earlier, set, by) => {
    const { all } = await undone(settings, earlier, set);
    expect(all.map((pause) => pause.by)).toEqual(by);
  });
});
