import {
  CloudWatchLogsClient,
  DescribeLogGroupsCommand,
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

test('events of all streams stand in order of time', () => {
  const { events } = world.account.state<LogsState>('logs').groups[logGroupName] ?? {};
  expect(events?.map(({ message }) => message)).toEqual([
    'line 1',
    'line 3',
    'line 4',
    'line 5',
    'line 9',
    'line 20',
  ]);
});

test('a group is found by prefix', async () => {
  await client.send(new PutRetentionPolicyCommand({ logGroupName, retentionInDays: 7 }));
  const { logGroups } = await client.send(
    new DescribeLogGroupsCommand({ logGroupNamePrefix: 'API-Gateway' }),
  );
  expect(logGroups).toMatchObject([{ logGroupName, retentionInDays: 7 }]);
});

test('nothing is written to what does not exist', async () => {
  const put = new PutLogEventsCommand({ logGroupName, logStreamName: 'three', logEvents: [] });
  expect(await errorOf(() => client.send(put))).toBe('ResourceNotFoundException');
});
