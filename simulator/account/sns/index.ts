import type { CreateTopicCommandInput, PublishCommandInput } from '@aws-sdk/client-sns';
import { awsError, defineService, type Service } from '../define-service.ts';
import { operationsOn } from '../parameters.ts';

export interface Message {
  id: string;
  subject?: string;
  text: string;
  attributes: Record<string, string>;
  at: Date;
}

export interface SnsState {
  /** By ARN. */
  topics: Record<string, { name: string; messages: Message[] }>;
}

const operation = operationsOn<SnsState>();

/** A topic's tags, key and display name change nothing that is published. */
const createTopic = operation<CreateTopicCommandInput>(
  ['Name'],
  ['Attributes', 'Tags'],
  (state, { Name }, { region, accountId }) => {
    const arn = `arn:aws:sns:${region}:${accountId}:${Name}`;
    state.topics[arn] ??= { name: Name, messages: [] };
    return { TopicArn: arn };
  },
);

const publish = operation<PublishCommandInput>(
  ['Message'],
  ['TopicArn', 'Subject', 'MessageAttributes'],
  (state, input, context) => {
    const { account, now } = context;
    const topicArn = input.TopicArn ?? '';
    const topic = state.topics[topicArn];
    if (!topic) throw awsError('NotFoundException', 'Topic does not exist', 404);
    refuseSubject(input.Subject);
    if (input.Message === '') throw invalid('Empty message');
    if (Buffer.byteLength(input.Message) > 262_144) throw invalid('Message too long');
    const message: Message = {
      id: context.newUuid(),
      ...(input.Subject !== undefined && { subject: input.Subject }),
      text: input.Message,
      attributes: Object.fromEntries(
        Object.entries(input.MessageAttributes ?? {}).map(([name, value]) => [
          name,
          value.StringValue ?? '',
        ]),
      ),
      at: now,
    };
    topic.messages.push(message);
    account.hooks.publish(account, {
      topicArn,
      ...(message.subject !== undefined && { subject: message.subject }),
      text: message.text,
    });
    return { MessageId: message.id };
  },
);

/** A subject becomes a mail header: ASCII, one line, fewer than 100 characters, not beginning with a space. */
function refuseSubject(subject: string | undefined): void {
  if (subject !== undefined && !/^[\x21-\x7e][\x20-\x7e]{0,98}$/.test(subject)) {
    throw invalid('Subject');
  }
}

const invalid = (what: string) =>
  awsError('InvalidParameterException', `Invalid parameter: ${what}`);

/** Amazon SNS as the product uses it. @see https://docs.aws.amazon.com/sns/latest/api/ */
export const sns: Service<SnsState> = defineService({
  id: 'sns',
  initial: () => ({ topics: {} }),
  operations: { CreateTopic: createTopic, Publish: publish },
});
