import { describe, expect, test } from '@jest/globals';
import { pausedBy } from '../../../core/guards/paused.ts';
import type { Pause } from '../../../core/model/pause.ts';
import { grant, planOf } from '../changes/plans.ts';

const plan = planOf(grant);
const { apiId, apiName } = plan.target;
const now = '2026-01-05T03:20:00.000Z';
const account: Pause = { scope: 'account', name: '', by: 'ops', at: '2026-01-05T03:00:00.000Z' };

describe('a plan is stopped', () => {
  test.each<[string, Partial<Pause>, boolean]>([
    ['by a pause of the account', {}, true],
    ['until its timer ends', { until: '2026-01-05T03:20:00.001Z' }, true],
    ['and no longer', { until: now }, false],
    ['whatever the timer says that cannot be read', { until: 'tomorrow' }, true],
    ['unless the pause was lifted', { lifted: { by: 'ops', at: now } }, false],
    ["by a pause of its API's id", { scope: 'api', name: apiId }, true],
    ["by a pause of its API's name", { scope: 'api', name: apiName }, true],
    ['not by that of another API', { scope: 'api', name: 'other' }, false],
    ['by a pause of its remedy', { scope: 'remedy', name: plan.remedy }, true],
    ['not by that of another remedy', { scope: 'remedy', name: 'other' }, false],
  ])('%s', (_, changes, stopped) => {
    const reasons = pausedBy([{ ...account, ...changes }], plan, now);
    expect(reasons.map(({ code }) => code)).toEqual(
      stopped ? [`brakes.paused-${changes.scope ?? 'account'}`] : [],
    );
  });
});
