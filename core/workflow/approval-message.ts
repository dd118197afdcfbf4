import type { Environment } from '../aws/environment.ts';
import { catalogueOf, say, render } from '../messages/render.ts';
import type { Incident } from '../model/incident.ts';
import type { Plan } from '../model/plan.ts';
import { redactEvidence } from '../model/redaction.ts';
import { stateMachineLink, executionLink } from '../notify/console.ts';
import type { Message } from '../notify/notify.ts';
import { whatHappened } from '../notify/what-happened.ts';
import { commandsOf, undoCommandsOf } from '../remedies/commands.ts';

/**
 * The message that asks people to approve or reject a plan.
 * @param evidence lines that say why the cause is believed
 */
export function question(
  environment: Environment,
  incident: Incident,
  plan: Plan,
  evidence: readonly string[],
  deadline: Date,
): Message {
  const { id, target, executionArn } = incident;
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
      whatHappened(incident),
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
