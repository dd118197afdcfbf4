import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import type { Environment } from '../aws/environment.ts';
import { render, say } from '../messages/render.ts';
import type { Evidence } from '../model/finding.ts';
import type { AlarmSource } from '../intake/alarm-event.ts';
import { redact, redactEvidence } from '../model/redaction.ts';

/** A message to people, in plain text. */
export interface Message {
  readonly subject: string;
  readonly lines: readonly string[];
}

/** SNS takes at most 256 KB; e-mail readers much less. */
const longest = 20_000;

/**
 * Publishes a message on the topic; nothing where no topic is set.
 * https://docs.aws.amazon.com/sns/latest/api/API_Publish.html
 */
export async function publish(
  environment: Environment,
  { subject, lines }: Message,
): Promise<void> {
  const TopicArn = environment.settings.topic;
  if (TopicArn === '') return;
  const text = lines.map((line) => redact(line)).join('\n');
  const Message = text.length > longest ? `${text.slice(0, longest)}\n…` : text;
  await environment
    .client(SNSClient)
    .send(new PublishCommand({ TopicArn, Subject: subjectOf(subject), Message }));
}

/** As {@link publish}, for messages whose loss must not undo what is done: the report is in the bucket either way. */
export async function tell(environment: Environment, message: Message): Promise<void> {
  try {
    await publish(environment, message);
  } catch (error) {
    environment.logger.error('People could not be told', error as Error);
  }
}

/** Tells people about an alarm whose API could not be found: nobody else will. */
export const tellUnresolved = (
  environment: Environment,
  { name, at, reason }: AlarmSource,
  unresolved: readonly Evidence[],
): Promise<void> =>
  tell(environment, {
    subject: say('incident.subject-unresolved', { alarm: name }),
    lines: [
      say('incident.unresolved', { alarm: name, at }),
      reason,
      '',
      ...unresolved.map((one) => `- ${render(redactEvidence(one))}`),
    ],
  });

/** SNS subjects are printable ASCII of at most 100 characters, and start with a letter or a digit or a punctuation mark. */
const subjectOf = (text: string): string =>
  redact(text)
    .replaceAll(/[^\u0020-\u007E]/g, '?')
    .trim()
    .slice(0, 100);
