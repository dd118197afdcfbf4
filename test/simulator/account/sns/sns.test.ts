import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import { expect, test } from '@jest/globals';
import { sns, type SnsState } from '../../../../simulator/account/sns/index.ts';
import { errorOf, stand } from '../stand.ts';

function topic() {
  const world = stand([sns]);
  const { TopicArn } = world.call<{ TopicArn: string }>('sns', 'CreateTopic', { Name: 'medic' });
  return { ...world, TopicArn, sns: world.client(SNSClient) };
}

test('a message is kept and told to the world', async () => {
  const { account, sns: client, TopicArn } = topic();
  const told: object[] = [];
  account.hooks = { ...account.hooks, publish: (_account, message) => void told.push(message) };
  await client.send(new PublishCommand({ TopicArn, Subject: 'Help', Message: 'It burns' }));
  expect(told).toEqual([{ topicArn: TopicArn, subject: 'Help', text: 'It burns' }]);
  expect(account.state<SnsState>('sns').topics[TopicArn]?.messages).toHaveLength(1);
});

test.each([
  ['an unknown topic', { TopicArn: 'arn:aws:sns:x:1:y' }, 'NotFoundException'],
  ['letters outside ASCII in a subject', { Subject: '注文' }, 'InvalidParameterException'],
  ['a long subject', { Subject: 'x'.repeat(100) }, 'InvalidParameterException'],
  ['a subject of two lines', { Subject: 'a\nb' }, 'InvalidParameterException'],
  ['an empty message', { Message: '' }, 'InvalidParameterException'],
])('SNS refuses %s', async (_name, change, error) => {
  const { sns: client, TopicArn } = topic();
  const input = { TopicArn, Message: 'm', ...change };
  expect(await errorOf(() => client.send(new PublishCommand(input)))).toBe(error);
});
