import { MetricUnit } from '@aws-lambda-powertools/metrics';
import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import type { Environment } from '../aws/environment.ts';
import { render, say } from '../messages/render.ts';
import type { Evidence } from '../model/evidence.ts';
import { record } from '../store/record.ts';
import { subjectOf } from './subject.ts';
import type { AlarmSource } from '../intake/alarm-source.ts';
import { redact, redactEvidence } from '../model/redaction.ts';
import { visible } from '../messages/untrusted.ts';

/** A message to people, in plain text. */
export interface Message {
  readonly subject: string;
  /** Each is one line of the mail, whatever it holds. */
  readonly lines: readonly string[];
}

/** SNS takes at most 256 KB; e-mail readers much less. */
const longest = 20_000;

/**
 * Publishes a message on the topic; nothing where no topic is set. Never throws: what is done for an incident does not hang on
 * a mail. A failure is logged, counted, and put into the incident's timeline.
 * @returns false where the message could not be sent
 * @see https://docs.aws.amazon.com/sns/latest/api/API_Publish.html
 */
export async function tell(
  environment: Environment,
  message: Message,
  incidentId?: string,
): Promise<boolean> {
  try {
    await publish(environment, message);
    return true;
  } catch (error) {
    await notTold(environment, message.subject, error, incidentId);
    return false;
  }
}

async function publish(environment: Environment, { subject, lines }: Message): Promise<void> {
  const TopicArn = environment.settings.topic;
  if (TopicArn === '') return;
  const text = lines.map((line) => visible(redact(line))).join('\n');
  const Message = text.length > longest ? `${text.slice(0, longest)}\n…` : text;
  await environment
    .client(SNSClient)
    .send(new PublishCommand({ TopicArn, Subject: subjectOf(redact(subject)), Message }));
}

async function notTold(
  environment: Environment,
  subject: string,
  error: unknown,
  incidentId: string | undefined,
): Promise<void> {
  const { logger, metrics } = environment;
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  const because = redact(`${name}: ${message}`);
  logger.error('People could not be notified', { subject, because });
  // Separately, without the dimensions that the step gives its other metrics: an alarm watches it.
  metrics.singleMetric().addMetric('FailedNotifications', MetricUnit.Count, 1);
  if (incidentId === undefined) return;
  try {
    await record(environment).milestone(incidentId, 'incident.not-notified', { subject, because });
  } catch (failure) {
    logger.error('The timeline could not be written', failure as Error);
  }
}

/** Tells people about an alarm whose API could not be found: nobody else will. */
export const tellUnresolved = (
  environment: Environment,
  { name, at, reason }: AlarmSource,
  unresolved: readonly Evidence[],
): Promise<boolean> =>
  tell(environment, {
    subject: say('incident.subject-unresolved', { alarm: name }),
    lines: [
      say('incident.unresolved', { alarm: name, at }),
      reason,
      '',
      ...unresolved.map((one) => `- ${render(redactEvidence(one))}`),
    ],
  });
