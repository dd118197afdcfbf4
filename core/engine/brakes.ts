import type { Environment } from '../aws/environment.ts';
import { isTemporary } from '../aws/temporary.ts';
import { tripped } from '../guards/breaker.ts';
import { pausedBy } from '../guards/paused.ts';
import { render } from '../messages/render.ts';
import type { AppliedPlan } from '../model/applied-plan.ts';
import { ChangesPaused, errorText } from '../model/errors.ts';
import { type Evidence, evidence } from '../model/evidence.ts';
import { holds, type Pause } from '../model/pause.ts';
import type { Plan } from '../model/plan.ts';
import type { PolicySettings } from '../model/settings.ts';

/** Reads the kill switch, wherever it is kept. */
export type ReadPauses = () => Promise<readonly Pause[]>;

/**
 * Why a plan must not change anything now. A switch that cannot be read stops it as well.
 * @throws Error where the switch may be read in a while
 */
export async function pausedNow(
  { clock }: Environment,
  read: ReadPauses,
  plan: Plan,
): Promise<Evidence[]> {
  try {
    return pausedBy(await read(), plan, clock.now().toISOString());
  } catch (error) {
    if (isTemporary(error)) throw error;
    const because = errorText(error);
    return [evidence('brakes.unreadable', { because })];
  }
}

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

/** The last look before each write of a plan. It throws ChangesPaused where changes are stopped. */
export const notPaused =
  (environment: Environment, read: ReadPauses, plan: Plan) => async (): Promise<void> => {
    const reasons = await pausedNow(environment, read, plan);
    if (reasons.length > 0) throw new ChangesPaused(reasons.map((one) => render(one)).join(' '));
  };
