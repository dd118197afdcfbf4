import type { Environment } from '../aws/environment.ts';
import { render } from '../messages/render.ts';
import { diagnosisSchema } from '../model/diagnosis.ts';
import { PlanIsStale } from '../model/errors.ts';
import { planSchema } from '../model/plan.ts';
import { approvals } from '../store/approvals.ts';
import { documentKeys } from '../store/document-keys.ts';
import { documents } from '../store/documents.ts';
import { tell } from '../notify/notify.ts';
import { record } from '../store/record.ts';
import { redactEvidence } from '../model/redaction.ts';
import { question } from './approval-message.ts';

/** A question that the workflow waits for. */
export interface ApprovalRequest {
  readonly incidentId: string;
  readonly attempt: number;
  readonly planHash: string;
  readonly taskToken: string;
  readonly timeoutSeconds: number;
}

/**
 * Requests approval of a plan: keeps the token and explains how to answer.
 * @throws PlanIsStale where the stored plan is not the one that is to be asked about
 */
export async function requestApproval(
  environment: Environment,
  request: ApprovalRequest,
): Promise<void> {
  const { incidentId, attempt, planHash, taskToken, timeoutSeconds } = request;
  const store = documents(environment);
  const [incident, plan, diagnosis] = await Promise.all([
    record(environment).get(incidentId),
    store.get(documentKeys.plan(incidentId, attempt), planSchema),
    store.get(documentKeys.diagnosis(incidentId, attempt), diagnosisSchema),
  ]);
  if (plan.hash !== planHash)
    throw new PlanIsStale(`The plan of attempt ${attempt} has changed to ${plan.hash}.`);
  const end = environment.clock.now().getTime() + timeoutSeconds * 1000;
  const deadline = new Date(Math.min(end, Date.parse(plan.expiresAt)));
  const asked = await approvals(environment).ask(incidentId, {
    attempt,
    planHash,
    taskToken,
    deadline,
  });
  // Asked and answered before this Lambda was tried again: the workflow has the answer or is about to get it.
  if (!asked) return;
  const cause = diagnosis.causes.find(
    ({ check, subject }) => check === plan.cause.check && subject === plan.cause.subject,
  );
  const message = question(
    environment,
    incident,
    plan,
    (cause?.evidenceFor ?? []).map((one) => render(redactEvidence(one))),
    deadline,
  );
  // Where the message is lost, the plan can still be answered: in the console, and the health alarm says that it is needed.
  await tell(environment, message, incidentId);
  await record(environment).milestone(incidentId, 'incident.asked', {
    plan: planHash.slice(0, 12),
    until: deadline.toISOString(),
  });
}
