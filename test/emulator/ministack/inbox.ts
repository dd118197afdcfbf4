import { CreateQueueCommand, ReceiveMessageCommand } from '@aws-sdk/client-sqs';
import { GetQueueAttributesCommand } from '@aws-sdk/client-sqs';
import { SubscribeCommand } from '@aws-sdk/client-sns';
import { until } from '../until.ts';
import type { UserAccount } from './account.ts';

interface Mail {
  readonly Subject: string;
  readonly Message: string;
}

/** What people get who listen to the topic. */
export interface Inbox {
  /** Waits for the newest message about an API whose subject or text holds `text`. */
  about(api: string, text: string): Promise<Mail>;
}

/** A queue that listens to a topic. */
export async function inboxOf({ sqs, sns }: UserAccount, TopicArn: string): Promise<Inbox> {
  const { QueueUrl = '' } = await sqs.send(new CreateQueueCommand({ QueueName: 'inbox' }));
  const { Attributes } = await sqs.send(
    new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['QueueArn'] }),
  );
  const Endpoint = Attributes?.['QueueArn'] ?? '';
  await sns.send(new SubscribeCommand({ TopicArn, Protocol: 'sqs', Endpoint }));
  const mails: Mail[] = [];
  const receive = async () => {
    const { Messages = [] } = await sqs.send(
      new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10, VisibilityTimeout: 3600 }),
    );
    mails.push(...Messages.map(({ Body = '{}' }) => JSON.parse(Body) as Mail));
  };
  return {
    about: (api, text) =>
      until(`A message about ${api} with "${text}"`, 20, async () => {
        await receive();
        return mails.findLast(
          ({ Subject, Message }) =>
            Message.includes(`${api}/`) && `${Subject}\n${Message}`.includes(text),
        );
      }),
  };
}

/** The input with which a message says to answer. */
export function inputToAnswer({ Message }: Mail, answer: 'approve' | 'reject'): string {
  const input = [...Message.matchAll(/--input '(\{.*?\})'/g)]
    .map(([, json = '']) => json)
    .find((json) => json.includes(`"answer":"${answer}"`));
  if (input === undefined)
    throw new Error(`The message does not say how to ${answer}:\n${Message}`);
  return input;
}

/** The incident that a message tells of how to answer. */
export const incidentIn = (input: string): string =>
  (JSON.parse(input) as { incidentId: string }).incidentId;
