import { CloudWatchClient, GetMetricDataCommand } from '@aws-sdk/client-cloudwatch';
import {
  CloudWatchLogsClient,
  GetQueryResultsCommand,
  StartQueryCommand,
  StopQueryCommand,
} from '@aws-sdk/client-cloudwatch-logs';
import { expect, test } from '@jest/globals';
import {
  cloudwatch,
  type CloudWatchState,
} from '../../../../simulator/account/cloudwatch/index.ts';
import { logs, type LogsState } from '../../../../simulator/account/logs/index.ts';
import { madeGroup, putLogEvents } from '../../../../simulator/account/logs/store.ts';
import { errorOf, stand, start } from '../stand.ts';

const minute = 60_000;

/** Two groups with ten bytes a minute each, one of them with a thousand of others, for three minutes. */
function written(late: { logs?: number; metrics?: number; query?: number } = {}) {
  const world = stand([cloudwatch, logs]);
  const state = world.account.state<LogsState>('logs');
  state.delay = late.logs ?? 0;
  state.queryTakes = late.query ?? 0;
  world.account.state<CloudWatchState>('cloudwatch').delay = late.metrics ?? 0;
  for (const group of ['quiet', 'loud'])
    for (const past of [0, 1, 2]) {
      const at = new Date(start.getTime() + past * minute + 1000);
      putLogEvents(state, group, 's', [{ at, message: '0123456789' }]);
    }
  madeGroup(state, 'loud', 0).noise = { bytesPerMinute: 1000, from: start.getTime() };
  world.clock.now = new Date(start.getTime() + 3 * minute);
  return world;
}

const everywhere = { Namespace: 'AWS/Logs', MetricName: 'IncomingBytes' };

test.each([
  ['a group', { group: 'quiet' }, [10, 10, 10]],
  ['a group with noise', { group: 'loud' }, [1010, 1010, 1010]],
  ['the whole account', {}, [1020, 1020, 1020]],
  ['a group that does not exist', { group: 'other' }, []],
  ['events that arrive a minute late', { group: 'loud', logs: 60 }, [1010, 1010]],
  ['metrics that are a minute late', { group: 'loud', metrics: 60 }, [1010, 1010]],
])('IncomingBytes of %s', async (_, { group, ...late }: Late, expected) => {
  const { client } = written(late);
  const Dimensions = group === undefined ? [] : [{ Name: 'LogGroupName', Value: group }];
  const { MetricDataResults } = await client(CloudWatchClient).send(
    new GetMetricDataCommand({
      MetricDataQueries: [
        {
          Id: 'bytes',
          MetricStat: { Metric: { ...everywhere, Dimensions }, Period: 60, Stat: 'Sum' },
        },
      ],
      StartTime: start,
      EndTime: new Date(start.getTime() + 3 * minute),
      ScanBy: 'TimestampAscending',
    }),
  );
  expect(MetricDataResults?.[0]?.Values).toEqual(expected);
});
interface Late {
  readonly group?: string;
  readonly logs?: number;
  readonly metrics?: number;
}

const query = (logGroupNames: string[], minutes: number) =>
  new StartQueryCommand({
    logGroupNames,
    startTime: start.getTime() / 1000,
    endTime: start.getTime() / 1000 + minutes * 60,
    queryString: 'fields @message',
  });

test.each([
  ['one group', ['quiet'], 3, 30],
  ['a part of the time', ['loud'], 1, 1027],
  ['two groups', ['quiet', 'loud'], 3, 3060],
  ['nothing that is still to come', ['loud'], 60, 3030],
])('a query of %s scans what is there', async (_, groups, minutes, expected) => {
  const sdk = written().client(CloudWatchLogsClient);
  const { queryId } = await sdk.send(query(groups, minutes));
  const { statistics } = await sdk.send(new GetQueryResultsCommand({ queryId }));
  expect(statistics?.bytesScanned).toBe(expected);
});

test('a query that is stopped has scanned what it came to', async () => {
  const { client, clock } = written({ query: 10 });
  const sdk = client(CloudWatchLogsClient);
  const { queryId } = await sdk.send(query(['loud'], 3));
  clock.now = new Date(clock.now.getTime() + 5000);
  await sdk.send(new StopQueryCommand({ queryId }));
  clock.now = new Date(clock.now.getTime() + 60_000);
  const { status, statistics } = await sdk.send(new GetQueryResultsCommand({ queryId }));
  expect([status, statistics?.bytesScanned]).toEqual(['Cancelled', 1515]);
  expect(await errorOf(() => sdk.send(new StopQueryCommand({ queryId })))).toBe(
    'InvalidParameterException',
  );
});
