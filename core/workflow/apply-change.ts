import type { Environment } from '../aws/environment.ts';
import { isTemporary } from '../aws/temporary.ts';
import { apply } from '../changes/apply.ts';
import { dynamoJournal } from '../changes/dynamo-journal.ts';
import { PlanIsStale } from '../model/errors.ts';
import { type Plan, planSchema } from '../model/plan.ts';
import { judgePlan } from '../guards/judge-plan.ts';
import { alarmState } from '../intake/describe-alarms.ts';
import { approvals } from '../store/approvals.ts';
import { documentKeys } from '../store/document-keys.ts';
import { documents } from '../store/documents.ts';
import { record } from '../store/record.ts';
import type { AttemptRef } from '../store/store.ts';

/** What the workflow needs of a change. */
export interface Applied {
  readonly status: 'applied' | 'alarm-cleared';
  /** Seconds until the first look at what came of it. */
  readonly waitSeconds: number;
}

/**
 * Carries the plan out, unless the alarm is OK by now. Called again after it was interrupted or AWS was busy, it continues where it
 * was; the workflow does so, and has the change undone once that was in vain too often.
 * @throws PlanIsStale where the plan is another one, too old, not approved, or does not fit the world any more
 */
export async function applyChange(
  environment: Environment,
  { incidentId, attempt, planHash }: AttemptRef & { readonly planHash: string },
): Promise<Applied> {
  const incidents = record(environment);
  const [{ alarm }, plan] = await Promise.all([
    incidents.get(incidentId),
    documents(environment).get(documentKeys.plan(incidentId, attempt), planSchema),
  ]);
  if (plan.hash !== planHash)
    throw new PlanIsStale(`The plan of attempt ${attempt} has changed to ${plan.hash}.`);
  const journal = dynamoJournal(environment);
  const begun = (await journal.list(incidentId, planHash)).length > 0;
  if (!begun) {
    if ((await alarmState(environment, alarm.name)) === 'OK') {
      await incidents.milestone(incidentId, 'incident.alarm-cleared');
      return { status: 'alarm-cleared', waitSeconds: 0 };
    }
    await mustBeAllowed(environment, plan);
  }
  const { changes } = await apply(environment, plan, journal, isTemporary);
  await incidents.milestone(incidentId, 'incident.applied-changes', {
    operations: changes.length,
    remedy: plan.remedy,
  });
  return { status: 'applied', waitSeconds: environment.settings.verification.interval };
}

/** Checks the plan against the policy as it is now, and against what people answered. */
async function mustBeAllowed(environment: Environment, plan: Plan): Promise<void> {
  const { decision, reasons } = judgePlan(plan, environment.settings.policy, {
    now: environment.clock.now().toISOString(),
  });
  if (decision === 'automatic') return;
  if (decision !== 'needs-approval') {
    throw new PlanIsStale(
      `Policy does not allow the plan now: ${reasons.map(({ code }) => code).join(', ')}.`,
    );
  }
  const approval = await approvals(environment).find(plan.incidentId, plan.hash);
  if (approval?.answer !== 'approve')
    throw new PlanIsStale('The plan needs approval and has none.');
}
