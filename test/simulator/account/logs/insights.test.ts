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
  const cases: [string, Record<string, string>[]][] = [
    ['fields status | filter status >= 500', [{ status: '504' }, { status: '502' }]],
    ['fields status | sort status asc | limit 2', [{ status: '200' }, { status: '429' }]],
    [
      'fields path, ms | filter status = 502 or status = "429" | sort ms desc',
      [
        { path: '/a', ms: '40' },
        { path: '/b', ms: '2' },
      ],
    ],
    ['fields ms | filter not (status like /^[45]/)', [{ ms: '12' }]],
    ['fields ms | filter error.type like "THROTTLED" and path = "/b"', [{ ms: '2' }]],
    ['fields ms | filter error.type not like /-|INTEGRATION/', [{ ms: '2' }]],
    ['fields ms | filter status in [429, 200] | sort ms', [{ ms: '2' }, { ms: '12' }]],
    ['fields ms / 1000 as seconds | filter status = 504', [{ seconds: '29' }]],
    ['fields gone, ms | filter ispresent(gone) = false and ms < 10', [{ ms: '2' }]],
    [
      'filter status = 429 | display @timestamp, status',
      [{ '@timestamp': '2026-11-21 02:00:03.000', status: '429' }],
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

  test.each([
    ['parse @message "(*) * due to" as id, what | filter what = "Execution failed" | display id'],
    ['parse @message /\\((?<id>r\\d)\\) Exec/ | filter ispresent(id) | display id'],
  ])('%s', async (text) => {
    expect(await query(text, { logGroupNames: ['execution'] })).toEqual([{ id: 'r1' }]);
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

describe('statistics', () => {
  const cases: [string, Record<string, string>[]][] = [
    [
      'stats count(*) as n by path | sort path',
      [
        { path: '/a', n: '2' },
        { path: '/b', n: '2' },
      ],
    ],
    ['stats count(*)', [{ 'count(*)': '4' }]],
    [
      'stats count(*) by path, status | sort count(*) desc, status | limit 1',
      [{ path: '/a', status: '200', 'count(*)': '1' }],
    ],
    [
      'filter status >= 500 | stats count(*) as n, max(ms) as slowest by bin(1m) | sort bin(1m) asc',
      [
        { 'bin(1m)': '2026-11-21 02:00:00.000', n: '1', slowest: '40' },
        { 'bin(1m)': '2026-11-21 02:01:00.000', n: '1', slowest: '29000' },
      ],
    ],
    [
      'stats avg(ms) as mean, min(ms) as least, pct(ms, 50) as middle by path | sort path | limit 1',
      [{ path: '/a', mean: '26', least: '12', middle: '12' }],
    ],
    ['stats count_distinct(path) as paths, latest(status) as last', [{ paths: '2', last: '504' }]],
    [
      'stats sum(ms) as total by path, status | sort total desc | limit 1',
      [{ path: '/b', status: '504', total: '29000' }],
    ],
    [
      'stats count(*) as n by bin(1m) as minute | sort minute',
      [
        { minute: '2026-11-21 02:00:00.000', n: '3' },
        { minute: '2026-11-21 02:01:00.000', n: '1' },
      ],
    ],
  ];
  test.each(cases)('%s', async (text, expected) => {
    expect(await query(text)).toEqual(expected);
  });
});

describe('what is not understood fails', () => {
  test.each([
    'explode @message',
    'fields a b',
    'filter a ~ 1',
    'filter a like',
    'filter a like /(/',
    'filter a like /x',
    'stats median(ms)',
    'stats',
    'fields sqrt(ms)',
    'limit 2 3',
  ])('%s', async (text) => {
    expect(await errorOf(() => query(text))).toBe('MalformedQueryException');
  });

  test('a missing group', async () => {
    const act = () => query('fields @message', { logGroupNames: ['gone'] });
    expect(await errorOf(act)).toBe('ResourceNotFoundException');
  });
});
