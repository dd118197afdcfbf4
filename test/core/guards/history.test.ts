import { describe, expect, test } from '@jest/globals';
import { tripped } from '../../../core/guards/breaker.ts';
import { overLimits } from '../../../core/guards/limits.ts';
import { masking } from '../../../core/guards/masking.ts';
import type { AppliedPlan } from '../../../core/model/applied-plan.ts';
import type { Pause } from '../../../core/model/pause.ts';
import { limitsSchema, policySettingsSchema } from '../../../core/model/settings.ts';

const now = '2026-01-10T12:00:00.000Z';
const next: AppliedPlan = {
  incidentId: 'inc-new',
  planHash: 'new',
  remedy: 'grant-invoke',
  apiId: 'a1',
  target: '1/r/a1/prod',
  at: now,
  result: 'begun',
};
let count = 0;
/** A plan of another incident, so many hours ago. */
const ago = (hours: number, changes: Partial<AppliedPlan> = {}): AppliedPlan => ({
  ...next,
  incidentId: `inc-${(count += 1)}`,
  planHash: `hash-${count}`,
  at: new Date(Date.parse(now) - hours * 3_600_000).toISOString(),
  ...changes,
});
const elsewhere = { apiId: 'a2', target: '1/r/a2/prod', remedy: 'raise-stage-throttle' };

describe('limits', () => {
  const limits = limitsSchema.parse({
    apiPerHour: 1,
    apiPerDay: 2,
    remedyPerHour: 2,
    remedyPerDay: 3,
    accountPerHour: 3,
    accountPerDay: 4,
  });
  test.each<[string, AppliedPlan[], string[]]>([
    ['nothing was made', [], []],
    ['one within the hour', [ago(0.5)], ['api hour']],
    ['one an hour ago', [ago(1)], []],
    ['two within the day', [ago(2), ago(23)], ['api day']],
    ['two a day ago', [ago(24), ago(24)], []],
    ['of other APIs', [ago(0.1, { apiId: 'a2' }), ago(0.2, { apiId: 'a3' })], ['remedy hour']],
    [
      'of other APIs and remedies',
      [ago(0.1, elsewhere), ago(0.2, elsewhere), ago(0.3, elsewhere)],
      ['account hour'],
    ],
    ['that were stopped', [ago(0.1, { result: 'void' })], []],
    ['that were undone', [ago(0.1, { result: 'undone' })], ['api hour']],
    ['the plan itself', [next], []],
    ['whose time cannot be read', [ago(0, { at: 'yesterday' })], ['api hour']],
  ])('%s', (_, history, over) => {
    const reasons = overLimits(next, history, limits, now);
    expect(
      reasons.flatMap(({ args }) => ('window' in args ? `${args.scope} ${args.window}` : [])),
    ).toEqual(expect.arrayContaining(over));
    expect(reasons.length > 0).toBe(over.length > 0);
  });

  test('of 0 leave every change to people', () => {
    const none = { ...limits, accountPerDay: 0 };
    expect(overLimits(next, [], none, now)).toHaveLength(1);
  });
});

describe('the circuit breaker', () => {
  const policy = policySettingsSchema.parse({ breakerLimit: 2, breakerDays: 7 });
  const undone = (hours: number, changes: Partial<AppliedPlan> = {}) =>
    ago(hours, { result: 'undone', ...changes });
  const resumed = (hours: number): Pause => ({
    scope: 'remedy',
    name: next.remedy,
    by: 'Gateway Medic',
    at: now,
    lifted: { by: 'ops', at: ago(hours).at },
  });
  test.each<[string, AppliedPlan[], Pause[], boolean]>([
    ['one failure', [undone(1)], [], false],
    ['two', [undone(1), undone(167)], [], true],
    ['two, one of them long ago', [undone(1), undone(168)], [], false],
    ['one failure and one success', [undone(1), ago(2)], [], false],
    ['failures of another remedy', [undone(1), undone(2, elsewhere)], [], false],
    ['on any API', [undone(1), undone(2, { apiId: 'a2' })], [], true],
    ['after a person has resumed it', [undone(3), undone(4)], [resumed(2)], false],
    ['twice more since then', [undone(1), undone(1.5), undone(4)], [resumed(2)], true],
  ])('%s', (_, history, pauses, trips) => {
    const reasons = tripped(next.remedy, history, pauses, policy, now);
    expect(reasons.map(({ code }) => code)).toEqual(trips ? ['brakes.tripped'] : []);
  });
});

describe('masking', () => {
  const policy = policySettingsSchema.parse({ maskingLimit: 2, maskingDays: 14 });
  test.each<[string, AppliedPlan[], number]>([
    ['once before', [ago(24)], 0],
    ['twice before', [ago(24), ago(48)], 2],
    ['twice, undone', [ago(24, { result: 'undone' }), ago(48)], 2],
    ['twice, stopped', [ago(24, { result: 'void' }), ago(48)], 0],
    ['twice in one incident', [ago(24, { incidentId: 'x' }), ago(25, { incidentId: 'x' })], 0],
    ['twice in this incident', [ago(1, { incidentId: 'inc-new' }), ago(48)], 0],
    ['of another stage', [ago(24, { target: '1/r/a1/dev' }), ago(48)], 0],
    ['of another remedy', [ago(24, { remedy: 'other' }), ago(48)], 0],
    ['long ago', [ago(24), ago(14 * 24)], 0],
  ])('%s', (_, history, named) => {
    const reasons = masking(next, history, policy, now);
    expect(reasons.filter(({ code }) => code === 'brakes.masking-time')).toHaveLength(named);
    expect(reasons).toHaveLength(named === 0 ? 0 : named + 1);
  });
});
