import {
  CloudWatchLogsClient,
  DescribeLogGroupsCommand,
  FilterLogEventsCommand,
  PutLogEventsCommand,
  PutRetentionPolicyCommand,
} from '@aws-sdk/client-cloudwatch-logs';
import { beforeEach, expect, test } from '@jest/globals';
import { logs, type LogsState } from '../../../../simulator/account/logs/index.ts';
import { putLogEvents } from '../../../../simulator/account/logs/store.ts';
import { errorOf, stand, start } from '../stand.ts';

const logGroupName = 'API-Gateway-Execution-Logs_a1/prod';
const at = (seconds: number) => new Date(start.getTime() + seconds * 1000);
let world: ReturnType<typeof stand>;
let client: CloudWatchLogsClient;

beforeEach(() => {
  world = stand([logs]);
  client = world.client(CloudWatchLogsClient);
  const state = world.account.state<LogsState>('logs');
  const write = (stream: string, ...seconds: number[]) =>
    putLogEvents(
      state,
      logGroupName,
      stream,
      seconds.map((second) => ({ at: at(second), message: `line ${second}` })),
    );
  write('one', 1, 5, 9);
  write('two', 3, 4, 20);
});

const filter = (input: object) =>
  client.send(new FilterLogEventsCommand({ logGroupName, ...input }));
const messages = async (input: object) =>
  (await filter(input)).events?.map(({ message }) => message);

test('events of all streams come in order of time', async () => {
  expect(await messages({})).toEqual(['line 1', 'line 3', 'line 4', 'line 5', 'line 9', 'line 20']);
});

test.each([
  ['both ends included', { startTime: +at(3), endTime: +at(5) }, ['line 3', 'line 4', 'line 5']],
  ['one stream', { logStreamNames: ['two'] }, ['line 3', 'line 4', 'line 20']],
  ['a stream prefix', { logStreamNamePrefix: 'on' }, ['line 1', 'line 5', 'line 9']],
  ['a pattern', { filterPattern: '"line 2"' }, ['line 20']],
])('%s', async (_name, input, expected) => {
  expect(await messages(input)).toEqual(expected);
});

test('pages follow each other without loss', async () => {
  const first = await filter({ limit: 4 });
  const second = await filter({ limit: 4, nextToken: first.nextToken });
  expect([...(first.events ?? []), ...(second.events ?? [])].map((e) => e.eventId)).toHaveLength(6);
  expect(second.nextToken).toBeUndefined();
});

test('a group is found by prefix and by ARN', async () => {
  await client.send(new PutRetentionPolicyCommand({ logGroupName, retentionInDays: 7 }));
  const { logGroups } = await client.send(
    new DescribeLogGroupsCommand({ logGroupNamePrefix: 'API-Gateway' }),
  );
  expect(logGroups).toMatchObject([{ logGroupName, retentionInDays: 7 }]);
  const found = await client.send(
    new FilterLogEventsCommand({ logGroupIdentifier: logGroups?.[0]?.logGroupArn }),
  );
  expect(found.events).toHaveLength(6);
});

test('nothing is read from or written to what does not exist', async () => {
  expect(await errorOf(() => filter({ logGroupName: 'x' }))).toBe('ResourceNotFoundException');
  const put = new PutLogEventsCommand({ logGroupName, logStreamName: 'three', logEvents: [] });
  expect(await errorOf(() => client.send(put))).toBe('ResourceNotFoundException');
});
