import type { Environment } from '../aws/environment.ts';
import { catalogueOf, render, say } from '../messages/render.ts';
import { diagnosisSchema } from '../model/diagnosis.ts';
import { PlanIsStale } from '../model/errors.ts';
import type { Incident } from '../model/incident.ts';
import { type Plan, planSchema } from '../model/plan.ts';
import { commandsOf, undoCommandsOf } from '../remedies/commands.ts';
import { approvals } from '../store/approvals.ts';
import { executionLink, stateMachineLink } from '../notify/console.ts';
import { documentKeys } from '../store/document-keys.ts';
import { documents } from '../store/documents.ts';
import { type Message, tell } from '../notify/notify.ts';
import { record } from '../store/record.ts';
import { redactEvidence } from '../model/redaction.ts';

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

function question(
  environment: Environment,
  { id, target, alarm, executionArn }: Incident,
  plan: Plan,
  evidence: readonly string[],
  deadline: Date,
): Message {
  const { decisionStateMachine } = environment.settings;
  const api = `${target.apiName}/${target.stage}`;
  const { checks, remedies } = catalogueOf();
  const remedy = remedies[plan.remedy]?.title ?? plan.remedy;
  const input = (answer: string) =>
    JSON.stringify({ incidentId: id, planHash: plan.hash, answer, by: say('incident.your-name') });
  const start = (answer: string) =>
    `aws stepfunctions start-execution --region ${target.region} --state-machine-arn ${decisionStateMachine} --input '${input(answer)}'`;
  return {
    subject: say('incident.subject-approval', { remedy, api }),
    lines: [
      say('incident.what-happened', {
        api,
        apiId: target.apiId,
        region: target.region,
        account: target.account,
        alarm: alarm.name,
        at: alarm.at,
      }),
      '',
      say('incident.heading-cause'),
      `${checks[plan.cause.check]?.title ?? plan.cause.check}: ${plan.cause.subject}`,
      ...evidence.map((line) => `- ${line}`),
      '',
      say('incident.heading-plan', { remedy }),
      say('incident.plan-facts', { risk: plan.risk, lifetime: plan.lifetime, hash: plan.hash }),
      ...plan.blastRadius.map((one) => `- ${render(redactEvidence(one))}`),
      ...commandsOf(plan).map((command) => `  ${command}`),
      '',
      say('incident.heading-undo'),
      ...undoCommandsOf(plan).map((command) => `  ${command}`),
      '',
      say('incident.heading-answer', { deadline: deadline.toISOString() }),
      say('incident.answer-console'),
      `  ${stateMachineLink(target.region, decisionStateMachine)}`,
      `  ${input('approve')}`,
      say('incident.answer-cli'),
      `  ${start('approve')}`,
      say('incident.answer-reject'),
      `  ${start('reject')}`,
      '',
      say('incident.answer-note'),
      ...(executionArn === undefined ? [] : [executionLink(target.region, executionArn)]),
    ],
  };
}
