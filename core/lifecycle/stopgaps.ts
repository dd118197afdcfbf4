import type { Environment } from '../aws/environment.ts';
import { say } from '../messages/render.ts';
import { type AppliedPlan, stopgapDays } from '../model/applied-plan.ts';
import { partitionIn } from '../model/key-space.ts';
import { tell } from '../notify/notify.ts';
import { appliedPlans } from '../store/applied-plans.ts';
import { expiry } from '../store/expiry.ts';
import { table } from '../store/table.ts';

/**
 * Tells people of stopgaps that still stand after their end date, once each: what is to replace them is theirs to know.
 * @returns of how many
 */
export async function escalateStopgaps(environment: Environment): Promise<number> {
  const now = environment.clock.now();
  const { plans } = await appliedPlans(environment).read();
  const due = plans.filter(
    ({ result, stopgapUntil }) =>
      result === 'begun' && stopgapUntil !== undefined && stopgapUntil < now.toISOString(),
  );
  let told = 0;
  for (const plan of due) {
    // oxlint-disable-next-line no-await-in-loop -- few
    if (await tellOnce(environment, plan)) told += 1;
  }
  return told;
}

async function tellOnce(environment: Environment, plan: AppliedPlan): Promise<boolean> {
  const { incidentId, planHash, remedy, target, at } = plan;
  const first = await table(environment).put(
    {
      pk: partitionIn('event', `stopgap-${incidentId}`),
      sk: planHash,
      expiresAt: expiry(environment.clock.now()),
    },
    { holds: 'attribute_not_exists(pk)' },
  );
  if (!first) return false;
  await tell(
    environment,
    {
      subject: say('incident.subject-stopgap', { api: target }),
      lines: [
        say('incident.stopgap-due', {
          remedy,
          target,
          at,
          days: stopgapDays,
          incident: incidentId,
        }),
      ],
    },
    incidentId,
  );
  return true;
}
