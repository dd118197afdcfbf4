import type { Environment } from '../aws/environment.ts';
import { overLimits } from '../guards/limits.ts';
import { masking } from '../guards/masking.ts';
import { type AppliedPlan, beginning } from '../model/applied-plan.ts';
import { PlanIsStale, TemporaryFailure } from '../model/errors.ts';
import type { Plan } from '../model/plan.ts';
import { isOn } from '../model/storm.ts';
import { storms } from '../store/storms.ts';
import { appliedPlans } from '../store/applied-plans.ts';

/** Whether a person has agreed to a plan, or policy alone. */
export type Allowed = 'approved' | 'automatic';

/** How often the history is read again because another incident has changed something meanwhile. */
const tries = 8;

/**
 * Counts a plan among those that were applied, before its first write. Two incidents at once cannot both take what is left of
 * a limit: each adds to the history that it has judged, or judges it again.
 * @throws PlanIsStale where the limits on automatic changes are used up by now
 */
export async function countIn(
  environment: Environment,
  plan: Plan,
  allowed: Allowed,
): Promise<void> {
  const { clock, settings } = environment;
  const store = appliedPlans(environment);
  const storm = allowed === 'automatic' ? await storms(environment).current() : undefined;
  if (storm && isOn(storm, clock.now().toISOString()))
    throw new PlanIsStale('Many APIs fail at once by now, so nothing is changed automatically.');
  for (let attempt = 1; attempt <= tries; attempt += 1) {
    const now = clock.now().toISOString();
    const entry = beginning(plan, now);
    // oxlint-disable-next-line no-await-in-loop -- each try judges what the one before it lacked
    const history = await store.read();
    if (isCounted(entry, history.plans)) return;
    const { policy } = settings;
    const over = [
      ...overLimits(entry, history.plans, policy.limits, now),
      ...masking(entry, history.plans, policy, now),
    ];
    if (allowed === 'automatic' && over.length > 0)
      throw new PlanIsStale('Too much was changed automatically since the plan was made.');
    // oxlint-disable-next-line no-await-in-loop
    if (await store.add(entry, history)) return;
    // oxlint-disable-next-line no-await-in-loop
    await clock.sleep(50 * attempt);
  }
  throw new TemporaryFailure('Too many incidents are changing something at once.');
}

/** A plan that goes on after it was interrupted took its share of the limits when it began. */
const isCounted = ({ incidentId, planHash }: AppliedPlan, plans: readonly AppliedPlan[]): boolean =>
  plans.some(
    (one) => one.incidentId === incidentId && one.planHash === planHash && one.result === 'begun',
  );
