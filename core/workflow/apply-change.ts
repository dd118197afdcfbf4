import type { Environment } from '../aws/environment.ts';
import { isTriedAgain } from '../aws/temporary.ts';
import { apply, takeBack } from '../changes/apply.ts';
import { dynamoJournal } from '../changes/dynamo-journal.ts';
import type { Journal } from '../changes/journal.ts';
import { checkedSchema } from '../model/checked.ts';
import { type BaseFacts, baseFactsSchema } from '../model/facts.ts';
import { ChangesPaused, PlanIsStale, TargetNotFound } from '../model/errors.ts';
import { diagnosisSchema } from '../model/diagnosis.ts';
import type { Incident } from '../model/incident.ts';
import { type Plan, planSchema } from '../model/plan.ts';
import { tagsNow } from '../engine/tags-now.ts';
import { accountLimits } from '../guards/caps.ts';
import { notPaused } from '../engine/brakes.ts';
import { judgePlan } from '../guards/judge-plan.ts';
import { okSince } from '../intake/describe-alarms.ts';
import { approvals } from '../store/approvals.ts';
import { triedPlans } from '../store/attempts.ts';
import { documentKeys } from '../store/document-keys.ts';
import { documents } from '../store/documents.ts';
import { pauses } from '../store/pauses.ts';
import { type Allowed, countIn } from './count-in.ts';
import { appliedPlans } from '../store/applied-plans.ts';
import { record } from '../store/record.ts';
import type { AttemptRef } from '../store/store.ts';

/** What the workflow needs of a change. */
export interface Applied {
  readonly status: 'applied' | 'alarm-cleared';
  /** Seconds until the first look at what came of it. */
  readonly waitSeconds: number;
}

/**
 * Carries the plan out, unless the alarm is OK by now and nothing that was undone since explains that. Called again after it was
 * interrupted or AWS was busy, it continues where it was; the workflow does so, and has the change undone once that was in vain too often.
 * @throws PlanIsStale where the plan is another one, too old, not approved, or does not fit the world any more; ChangesPaused
 * where the kill switch stops it; what it had changed by then has been undone
 */
export async function applyChange(
  environment: Environment,
  approved: AttemptRef & { readonly planHash: string },
): Promise<Applied> {
  try {
    return await applyPlan(environment, approved);
  } catch (error) {
    // What was stopped or overtaken says nothing of the remedy.
    if (error instanceof PlanIsStale || error instanceof ChangesPaused)
      await appliedPlans(environment).end(approved, 'void');
    // From here on, only what fails after it counts.
    if (error instanceof PlanIsStale)
      await record(environment).milestone(approved.incidentId, 'incident.plan-overtaken', {
        because: error.message,
      });
    throw error;
  }
}

async function applyPlan(
  environment: Environment,
  { incidentId, attempt, planHash }: AttemptRef & { readonly planHash: string },
): Promise<Applied> {
  const incidents = record(environment);
  const store = documents(environment);
  const [incident, evidence, plan] = await Promise.all([
    incidents.get(incidentId),
    store.find(documentKeys.evidence(incidentId, attempt), baseFactsSchema),
    store.get(documentKeys.plan(incidentId, attempt), planSchema),
  ]);
  // The one that the plan is for: it may have joined later.
  const alarm = evidence?.alarm ?? incident.alarm;
  if (plan.hash !== planHash)
    throw new PlanIsStale(`The plan of attempt ${attempt} has changed to ${plan.hash}.`);
  const journal = dynamoJournal(environment);
  const begun = (await journal.list(incidentId, planHash)).length > 0;
  if (!begun) {
    const ok = await okSince(environment, alarm.name);
    const isOver = ok !== undefined && !wasUndone(incident, ok);
    if (isOver && !(await isNewer(environment, { incidentId, attempt }, alarm.at))) {
      await incidents.milestone(incidentId, 'incident.alarm-cleared');
      return { status: 'alarm-cleared', waitSeconds: 0 };
    }
  }
  await mustStillBeAllowed(environment, { plan, attempt, evidence, begun }, journal);
  const mayWrite = notPaused(environment, () => pauses(environment).read(), plan);
  const { changes } = await apply(environment, plan, journal, isTriedAgain, mayWrite);
  await incidents.milestone(incidentId, 'incident.applied-changes', {
    operations: changes.length,
    remedy: plan.remedy,
  });
  return { status: 'applied', waitSeconds: environment.settings.verification.interval };
}

interface Begun {
  readonly plan: Plan;
  readonly attempt: number;
  readonly evidence: BaseFacts | undefined;
  /** Whether the journal says that an earlier try was interrupted: it does not prove that anybody allowed the plan. */
  readonly begun: boolean;
}

/** Policy and approval count each time. @throws PlanIsStale where they do not allow the plan; what was changed has been undone */
async function mustStillBeAllowed(
  environment: Environment,
  asked: Begun,
  journal: Journal,
): Promise<void> {
  const { plan, begun } = asked;
  try {
    const allowed = await mustBeAllowed(environment, asked);
    await countIn(environment, plan, allowed);
  } catch (error) {
    if (begun && error instanceof PlanIsStale) await takeBack(environment, plan, journal, error);
    throw error;
  }
}

/** Whether a change was undone since: it may have made the alarm OK, and the alarm needs minutes to fire again. */
const wasUndone = ({ timeline }: Incident, since: number): boolean =>
  timeline.some(({ at, what }) => what.code === 'incident.undone' && Date.parse(at) >= since);

/** Whether the symptom began after the alarm: it came back, and the alarm has still to fire for it. */
async function isNewer(
  environment: Environment,
  { incidentId, attempt }: AttemptRef,
  alarmAt: string,
): Promise<boolean> {
  const key = documentKeys.diagnosis(incidentId, attempt);
  const since = (await documents(environment).find(key, diagnosisSchema))?.since ?? null;
  return since !== null && Date.parse(since) > Date.parse(alarmAt);
}

/**
 * Checks the plan against the policy as it is now, and against what people answered.
 * @throws PlanIsStale; TargetNotFound where the API or the stage is gone and nothing has been changed
 */
async function mustBeAllowed(
  environment: Environment,
  { plan, attempt, evidence, begun }: Begun,
): Promise<Allowed> {
  const { incidentId } = plan;
  const store = documents(environment);
  const [tags, diagnosis, made, lambda] = await Promise.all([
    tagsNow(environment, plan.target),
    store.find(documentKeys.diagnosis(incidentId, attempt), diagnosisSchema),
    triedPlans(store, { incidentId, attempt }),
    store.find(documentKeys.checks(incidentId, attempt, 'lambda'), checkedSchema('lambda')),
  ]);
  const facts = { ...evidence, ...(lambda && { lambda: lambda.facts }) };
  const { decision, reasons } = judgePlan(plan, environment.settings.policy, {
    now: environment.clock.now().toISOString(),
    diagnosis: diagnosis ?? null,
    made,
    tags,
    limits: accountLimits(facts),
  });
  if (decision !== 'automatic' && decision !== 'needs-approval') {
    throw new PlanIsStale(
      `Policy does not allow the plan now: ${reasons.map(({ code }) => code).join(', ')}.`,
    );
  }
  const approval = await approvals(environment).find(plan.incidentId, plan.hash);
  const allowed = approval?.answer === 'approve' ? 'approved' : decision;
  if (allowed === 'needs-approval') throw new PlanIsStale('The plan needs approval and has none.');
  // What was begun is undone or gone on with: the journal says what there is.
  if (!tags && !begun) {
    const { apiName, stage } = plan.target;
    throw new TargetNotFound(`API ${apiName} or its stage ${stage} was deleted.`);
  }
  return allowed;
}
