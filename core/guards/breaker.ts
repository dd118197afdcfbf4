import type { AppliedPlan } from '../model/applied-plan.ts';
import { type Evidence, evidence } from '../model/evidence.ts';
import type { Pause } from '../model/pause.ts';
import type { PolicySettings } from '../model/settings.ts';
import { daysBefore } from './days-before.ts';

/**
 * Why a remedy is not used any more until a person resumes it: too many of its changes failed or did not help. Empty: it may
 * be used.
 * @param pauses the last time that somebody resumed the remedy is where counting begins
 */
export function tripped(
  remedy: string,
  history: readonly AppliedPlan[],
  pauses: readonly Pause[],
  { breakerLimit, breakerDays }: Pick<PolicySettings, 'breakerLimit' | 'breakerDays'>,
  now: string,
): Evidence[] {
  const reset = pauses.find(({ scope, name }) => scope === 'remedy' && name === remedy)?.lifted?.at;
  const since = Math.max(daysBefore(now, breakerDays), reset === undefined ? 0 : Date.parse(reset));
  const failed = history.filter(
    (one) => one.remedy === remedy && one.result === 'undone' && !(Date.parse(one.at) <= since),
  );
  if (failed.length < breakerLimit) return [];
  return [evidence('brakes.tripped', { remedy, count: failed.length, days: breakerDays })];
}
