import {
  CloudWatchLogsClient,
  GetQueryResultsCommand,
  StartQueryCommand,
} from '@aws-sdk/client-cloudwatch-logs';
import { describe, expect, test } from '@jest/globals';
import { logs, type LogsState } from '../../../../simulator/account/logs/index.ts';
import { putLogEvents } from '../../../../simulator/account/logs/store.ts';
import { errorOf, stand, start } from '../stand.ts';

const second = start.getTime() / 1000;

async function query(queryString: string, range: object = {}): Promise<Record<string, string>[]> {
  const { account, client } = stand([logs]);
  const state = account.state<LogsState>('logs');
  const write = (group: string, at: number, message: string) =>
    putLogEvents(state, group, 's', [{ at: new Date((second + at) * 1000), message }]);
  const access = (at: number, entry: object) => write('access', at, JSON.stringify(entry));
  access(1, { status: '200', path: '/a', ms: 12, error: { type: '-' } });
  access(2, { status: '502', path: '/a', ms: 40, error: { type: 'INTEGRATION_FAILURE' } });
  access(3, { status: '429', path: '/b', ms: 2, error: { type: 'THROTTLED' } });
  access(70, { status: '504', path: '/b', ms: 29000, error: { type: 'INTEGRATION_TIMEOUT' } });
  write('execution', 2, '(r1) Execution failed due to configuration error: x | y');
  write('execution', 3, '(r2) Method completed with status: 200');

  const sdk = client(CloudWatchLogsClient);
  const { queryId } = await sdk.send(
    new StartQueryCommand({
      logGroupNames: ['access'],
      startTime: second,
      endTime: second + 600,
      queryString,
      ...range,
    }),
  );
  const { status, results } = await sdk.send(new GetQueryResultsCommand({ queryId }));
  expect(status).toBe('Complete');
  return (results ?? []).map((row) =>
    Object.fromEntries(
      row.filter(({ field }) => field !== '@ptr').map(({ field, value }) => [field, value]),
    ),
  );
}

describe('records', () => {
  const at = (time: string) => `2026-11-21 02:${time}.000`;
  const cases: [string, Record<string, string>[]][] = [
    [
      'fields @timestamp | filter @message like /"status":"5\\d\\d"/',
      [{ '@timestamp': at('01:10') }, { '@timestamp': at('00:02') }],
    ],
    [
      'fields @timestamp | sort @timestamp asc | limit 2',
      [{ '@timestamp': at('00:01') }, { '@timestamp': at('00:02') }],
    ],
    ['fields @timestamp | limit 1', [{ '@timestamp': at('01:10') }]],
    [
      'fields @log, @logStream | filter @message like /THROTTLED|x/ | filter @message like "429" | sort @timestamp desc',
      [{ '@log': '123456789012:access', '@logStream': 's' }],
    ],
    ['fields @timestamp | filter @message like /(?i)throttled/', [{ '@timestamp': at('00:03') }]],
    ['fields @timestamp | filter @message like /throttled/', []],
    [
      'fields @timestamp | filter @message like /[|/]b/',
      [{ '@timestamp': at('01:10') }, { '@timestamp': at('00:03') }],
    ],
  ];
  test.each(cases)('%s', async (text, expected) => {
    expect(await query(text)).toEqual(expected);
  });

  test('a bar inside a regular expression or a text parts no commands', async () => {
    const range = { logGroupNames: ['execution'] };
    const text = 'fields @message | filter @message like /failed|throttled/ | limit 200';
    expect(await query(text, range)).toHaveLength(1);
    expect(await query('filter @message like "x | y"', range)).toEqual([
      {
        '@timestamp': '2026-11-21 02:00:02.000',
        '@message': '(r1) Execution failed due to configuration error: x | y',
      },
    ]);
  });

  test('only the seconds asked for are read, in all groups asked for', async () => {
    const range = {
      logGroupNames: ['execution', 'access'],
      startTime: second + 2,
      endTime: second + 3,
    };
    expect(await query('fields @log', range)).toHaveLength(4);
  });
});

describe('what is not understood fails', () => {
  test.each([
    ['explode @message', 'SimulatorLacksQuery'],
    ['fields a b', 'SimulatorLacksQuery'],
    ['fields status', 'SimulatorLacksQuery'],
    ['fields @requestId', 'SimulatorLacksQuery'],
    ['filter status = 500', 'SimulatorLacksQuery'],
    ['filter @message not like /x/', 'SimulatorLacksQuery'],
    ['filter @message like /x/ or @message like /y/', 'SimulatorLacksQuery'],
    ['filter @message like', 'SimulatorLacksQuery'],
    ['filter @message like /x', 'SimulatorLacksQuery'],
    ['filter @message like "x', 'SimulatorLacksQuery'],
    ['stats count(*) by bin(1m)', 'SimulatorLacksQuery'],
    ['parse @message "* x" as y', 'SimulatorLacksQuery'],
    ['sort @message', 'SimulatorLacksQuery'],
    ['limit 2 3', 'SimulatorLacksQuery'],
    ['fields @message |', 'SimulatorLacksQuery'],
    ['', 'SimulatorLacksQuery'],
    ['filter @message like /(/', 'MalformedQueryException'],
  ])('%s', async (text, error) => {
    expect(await errorOf(() => query(text))).toBe(error);
  });

  test('a missing group', async () => {
    const act = () => query('fields @message', { logGroupNames: ['gone'] });
    expect(await errorOf(act)).toBe('ResourceNotFoundException');
  });
});

test('a query that takes its time runs until it is done', () => {
  const { account, clock, call } = stand([logs]);
  const state = account.state<LogsState>('logs');
  state.queryTakes = 2;
  putLogEvents(state, 'access', 's', [{ at: start, message: 'one' }]);
  const { queryId } = call<{ queryId: string }>('logs', 'StartQuery', {
    logGroupNames: ['access'],
    startTime: second,
    endTime: second + 60,
    queryString: 'fields @message',
  });
  const look = () =>
    call<{ status: string; results: object[] }>('logs', 'GetQueryResults', { queryId });
  expect(look()).toMatchObject({ status: 'Running', results: [] });
  clock.now = new Date(start.getTime() + 2000);
  expect(look()).toMatchObject({ status: 'Complete', results: [expect.anything()] });
});
