import type { Environment } from '../aws/environment.ts';
import { diagnosisSchema } from '../model/diagnosis.ts';
import { PlanIsStale } from '../model/errors.ts';
import { planSchema } from '../model/plan.ts';
import { approvals } from '../store/approvals.ts';
import { documentKeys } from '../store/document-keys.ts';
import { documents } from '../store/documents.ts';
import { tell } from '../notify/notify.ts';
import { groundsOf, proposalOf } from '../guards/proposal.ts';
import { record } from '../store/record.ts';
import { rejections } from '../store/rejections.ts';
import { approvalMail } from '../notify/mails/approval.ts';

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
  const proposal = proposalOf(plan);
  const asked = await approvals(environment).ask(incidentId, {
    attempt,
    planHash,
    proposal,
    grounds: groundsOf(plan, diagnosis),
    taskToken,
    deadline,
  });
  // Asked and answered before this Lambda was tried again: the workflow has the answer or is about to get it.
  if (!asked) return;
  const { decisionStateMachine } = environment.settings;
  const rejected = await rejections(environment).find(plan.target, proposal);
  const question = { incident, plan, diagnosis, deadline, decisionStateMachine, rejected };
  const message = approvalMail(question);
  // Where the message is lost, the plan can still be answered: in the console, and the health alarm says that it is needed.
  await tell(environment, message, incidentId);
  await record(environment).milestone(incidentId, 'incident.asked', {
    plan: planHash.slice(0, 12),
    until: deadline.toISOString(),
  });
}
