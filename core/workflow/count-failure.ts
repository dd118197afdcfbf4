import type { Environment } from '../aws/environment.ts';
import { once } from '../model/once.ts';
import { appliedPlans } from '../store/applied-plans.ts';
import { pauses } from '../store/pauses.ts';
import { record } from '../store/record.ts';
import { errorText } from '../model/errors.ts';

/** With the texts by which a pause gives its reason, which an undo hardly ever needs. */
export const loadBreaker = once(() => import('../engine/breaker-pause.ts'));

/**
 * Notes that a plan failed or did not help, and pauses its remedy where that has happened too often. The change is undone
 * either way: what cannot be noted is said, and costs the incident nothing.
 */
export async function countFailure(
  environment: Environment,
  incidentId: string,
  planHash: string,
): Promise<void> {
  try {
    const store = appliedPlans(environment);
    await store.end({ incidentId, planHash }, 'undone');
    const [{ plans }, all] = await Promise.all([store.read(), pauses(environment).read()]);
    const failed = plans.find((one) => one.incidentId === incidentId && one.planHash === planHash);
    if (failed?.result !== 'undone') return;
    const now = environment.clock.now().toISOString();
    const { breakerPause } = await loadBreaker();
    const pause = breakerPause(failed.remedy, plans, all, environment.settings.policy, now);
    if (!pause) return;
    await pauses(environment).put(pause);
    await record(environment).milestone(incidentId, 'incident.breaker-tripped', {
      remedy: failed.remedy,
    });
  } catch (error) {
    environment.logger.error('The failure of a change could not be counted', error as Error);
    const because = errorText(error);
    await record(environment).milestone(incidentId, 'incident.failure-uncounted', { because });
  }
}
