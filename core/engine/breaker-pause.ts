import { tripped } from '../guards/breaker.ts';
import { render } from '../messages/render.ts';
import type { AppliedPlan } from '../model/applied-plan.ts';
import { holds, type Pause } from '../model/pause.ts';
import type { PolicySettings } from '../model/settings.ts';

/** Whom a pause names that nobody has set. */
const breaker = 'Gateway Medic';

/** The pause of a remedy whose changes keep failing; undefined where they do not, or it is paused already. */
export function breakerPause(
  remedy: string,
  history: readonly AppliedPlan[],
  all: readonly Pause[],
  policy: PolicySettings,
  now: string,
): Pause | undefined {
  const [trip] = tripped(remedy, history, all, policy, now);
  const isPaused = all.some(
    (one) => one.scope === 'remedy' && one.name === remedy && holds(one, now) && !one.until,
  );
  if (!trip || isPaused) return undefined;
  return { scope: 'remedy', name: remedy, by: breaker, at: now, reason: render(trip) };
}
