import { SendTaskSuccessCommand, SFNClient } from '@aws-sdk/client-sfn';
import type { Environment } from '../aws/environment.ts';
import { type Decision, decisionSchema } from '../model/decision.ts';
import { DecisionRefused } from '../model/errors.ts';
import { approvals } from '../store/approvals.ts';
import { documentKeys } from '../store/document-keys.ts';
import { documents } from '../store/documents.ts';
import { record } from '../store/record.ts';
import { rejections } from '../store/rejections.ts';

/** Step Functions' names for a token that nobody waits for any more. */
const gone = new Set(['TaskTimedOut', 'TaskDoesNotExist', 'InvalidToken']);

/**
 * Hands an operator's answer to the workflow that waits for it.
 * https://docs.aws.amazon.com/step-functions/latest/apireference/API_SendTaskSuccess.html
 * @throws DecisionRefused for another plan, a used or expired question, or a closed incident
 */
export async function decide(
  environment: Environment,
  given: Omit<Decision, 'at'>,
): Promise<{ accepted: true }> {
  const incident = await record(environment).find(given.incidentId);
  if (!incident) throw new DecisionRefused(`There is no incident ${given.incidentId}.`);
  if (incident.status === 'closed') throw new DecisionRefused(`Incident ${incident.id} is closed.`);

  const questions = approvals(environment);
  const decision: Decision = { ...given, at: environment.clock.now().toISOString() };
  const { attempt, taskToken, proposal, grounds } = await questions.take(decision);
  await documents(environment).put(
    documentKeys.decision(incident.id, attempt),
    decisionSchema,
    decision,
  );
  await record(environment).milestone(incident.id, `incident.answered-${decision.answer}`, {
    by: decision.by,
  });
  await answer(environment, taskToken, decision);
  try {
    await questions.settle(incident.id, attempt);
    if (decision.answer === 'reject' && proposal !== undefined && grounds !== undefined)
      await rejections(environment).note(incident.target, { ...decision, proposal, grounds });
  } catch (error) {
    // The workflow has its answer, and a used token opens nothing: trying again would call a taken decision refused.
    environment.logger.warn('The decision could not be noted', error as Error);
  }
  return { accepted: true };
}

async function answer(
  environment: Environment,
  taskToken: string,
  decision: Decision,
): Promise<void> {
  const output = JSON.stringify(decision);
  try {
    await environment.client(SFNClient).send(new SendTaskSuccessCommand({ taskToken, output }));
  } catch (cause) {
    if (!(cause instanceof Error) || !gone.has(cause.name)) throw cause;
    throw new DecisionRefused('The workflow is no longer waiting for this answer.', { cause });
  }
}
