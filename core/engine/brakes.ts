import type { Environment } from '../aws/environment.ts';
import { isTemporary } from '../aws/temporary.ts';
import { pausedBy } from '../guards/paused.ts';
import { ChangesPaused, errorText } from '../model/errors.ts';
import { type Evidence, evidence } from '../model/evidence.ts';
import { once } from '../model/once.ts';
import type { Pause } from '../model/pause.ts';
import type { Plan } from '../model/plan.ts';

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

/** The texts are large, and whoever carries out a plan hardly ever needs them. */
export const loadTexts = once(() => import('../messages/render.ts'));

/** The last look before each write of a plan. It throws ChangesPaused where changes are stopped. */
export const notPaused =
  (environment: Environment, read: ReadPauses, plan: Plan) => async (): Promise<void> => {
    const reasons = await pausedNow(environment, read, plan);
    if (reasons.length === 0) return;
    const { render } = await loadTexts();
    throw new ChangesPaused(reasons.map((one) => render(one)).join(' '));
  };
