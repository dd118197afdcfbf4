import { describe, expect, test } from '@jest/globals';
import { servedStageOf } from '../../../core/facts/rest/served-stage.ts';
import { VolumeReader } from '../../../core/facts/logs/volumes.ts';
import { readLogs } from '../../../core/facts/logs/index.ts';
import type { Symptom } from '../../../core/model/alarm.ts';
import { type Answers, awsError, fakeAws } from './fake-aws.ts';
import { answers, stage as shopStage, target } from './shop.ts';

const window = { start: '2026-03-01T11:48:00.000Z', end: '2026-03-01T12:05:00.000Z' };

const read = async (raw: object = {}, given: Answers = answers, symptom: Symptom = '5xx') => {
  const aws = fakeAws(given);
  const stage = servedStageOf({ ...shopStage, ...raw }, 'prod');
  const volumes = new VolumeReader(aws.environment, window);
  const logs = await readLogs(aws.environment, target, stage, symptom, { ...window, volumes });
  const queries = aws.calls
    .filter(({ call }) => call === 'logs:StartQuery')
    .map(({ input }) => input as { logGroupNames: string[]; queryString: string });
  return { logs, queries, naps: aws.naps };
};

test('two bounded queries over the window, and entries in the words of the model', async () => {
  const { logs, queries } = await read();
  expect(queries.map(({ logGroupNames }) => logGroupNames)).toEqual([
    ['API-Gateway-Execution-Logs_a1b2c3d4e5/prod'],
    ['shop-access'],
  ]);
  for (const { queryString } of queries)
    expect(queryString).toMatch(/\| sort @timestamp desc \| limit [24]00$/);
  expect(logs).toEqual({
    execution: {
      known: [
        {
          at: '2026-03-01T12:01:02.345Z',
          text: '(0b1c2d3e-aaaa-bbbb-cccc-0123456789ab) Execution failed due to a timeout error',
        },
      ],
    },
    access: {
      known: [
        {
          at: '2026-03-01T12:01:02.345Z',
          requestId: '0b1c2d3e-aaaa-bbbb-cccc-0123456789ab',
          httpMethod: 'POST',
          resourcePath: '/orders',
          status: 502,
          responseType: 'INTEGRATION_FAILURE',
          message: 'Internal server error',
          integrationStatus: null,
        },
      ],
    },
  });
});

test('healthy lines that name throttles and authorization are not asked for', async () => {
  const { queries } = await read({ accessLogSettings: undefined });
  const pattern = new RegExp(/like \/(.*?)\/ \|/.exec(queries[0]?.queryString ?? '')?.[1] ?? '');
  const healthy = [
    "API Key  authorized because method 'POST /x' does not require API Key. Request will not contribute to throttle or quota limits",
    'Successfully completed execution',
    'Method completed with status: 200',
    'Received response. Status: 200, Integration latency: 40 ms',
  ];
  const failing = [
    'Execution failed due to configuration error: Invalid permissions on Lambda function',
    'API Key ****6 exceeded quota limit for API Stage a/b: Key quota exhausted for Usage Plan ID p. Limit: 5 Period: DAY',
    'Key throttle limit exceeded for RestApi a, Stage b, Resource c, HttpMethod GET. Limit: 1.00 Burst: 1',
    'Method completed with status: 504',
    'Received response. Status: 503, Integration latency: 4 ms',
  ];
  expect(healthy.filter((line) => pattern.test(line))).toEqual([]);
  expect(failing.filter((line) => !pattern.test(line))).toEqual([]);
});

test.each<[Symptom, string]>([
  ['5xx', '5[0-9][0-9]'],
  ['4xx', '4[0-9][0-9]'],
  ['latency', '[45][0-9][0-9]'],
])('an alarm on %s asks for the statuses that it is about', async (symptom, statuses) => {
  const { queries } = await read({}, answers, symptom);
  for (const { queryString } of queries) expect(queryString).toContain(statuses);
});

describe('what cannot be searched is a gap', () => {
  test.each([
    [
      'logging is off',
      { methodSettings: { '*/*': { loggingLevel: 'OFF' } } },
      'execution',
      'writes no execution log',
    ],
    ['logging was never set', { methodSettings: {} }, 'execution', 'writes no execution log'],
    ['no access log', { accessLogSettings: undefined }, 'access', 'no access log'],
    [
      'an access log that goes to Firehose',
      {
        accessLogSettings: {
          destinationArn: 'arn:aws:firehose:ap-northeast-1:1:deliverystream/amazon-apigateway-x',
          format: '$context.status',
        },
      },
      'access',
      'deliverystream/amazon-apigateway-x',
    ],
    [
      'a format without the status',
      {
        accessLogSettings: {
          destinationArn: 'arn:aws:logs:ap-northeast-1:1:log-group:g',
          format: '$context.requestId',
        },
      },
      'access',
      '$context.status',
    ],
  ] as const)('%s', async (_name, raw, which, because) => {
    const { logs } = await read(raw);
    expect(logs[which]).toEqual({
      gap: expect.objectContaining({ because: expect.stringContaining(because) }),
    });
  });
});

describe('routes', () => {
  const routeLine =
    '(0b1c2d3e-aaaa-bbbb-cccc-0123456789ab) HTTP Method: POST, Resource Path: /orders';
  const withRoutes: Answers = {
    ...answers,
    'logs:StartQuery': (input) => ({
      queryId: String(input['queryString']).includes(String.raw`HTTP\sMethod`)
        ? 'routes'
        : 'failures',
    }),
    'logs:GetQueryResults': ({ queryId }) => ({
      status: 'Complete',
      results: [
        [
          { field: '@timestamp', value: '2026-03-01 12:01:02.345' },
          {
            field: '@message',
            value:
              queryId === 'routes'
                ? routeLine
                : '(0b1c2d3e-aaaa-bbbb-cccc-0123456789ab) Execution failed due to a timeout error',
          },
        ],
      ],
    }),
  };

  test('are looked up in the execution log where there is no access log', async () => {
    const { logs, queries } = await read({ accessLogSettings: undefined }, withRoutes);
    expect(queries).toHaveLength(2);
    expect(queries[1]?.queryString).toContain('0b1c2d3e-aaaa-bbbb-cccc-0123456789ab');
    expect(logs.execution).toMatchObject({ known: [{}, { text: routeLine }] });
  });

  test('are not looked up where the level is ERROR: there are no such lines', async () => {
    const { queries } = await read(
      { accessLogSettings: undefined, methodSettings: { '*/*': { loggingLevel: 'ERROR' } } },
      withRoutes,
    );
    expect(queries).toHaveLength(1);
  });
});

describe('where others crowd out the requests that the alarm counts', () => {
  const noAccessLog = { accessLogSettings: undefined };
  const row = (text: string) => [
    { field: '@timestamp', value: '2026-03-01 12:01:02.345' },
    { field: '@message', value: text },
  ];
  const noise = Array.from({ length: 400 }, (_, index) =>
    row(`(0000${index}-n) Method completed with status: 429`),
  );
  const failed = '(0b1c2d3e-aaaa) Method completed with status: 500';
  const why = '(0b1c2d3e-aaaa) Execution failed due to configuration error: x';
  const where = '(0b1c2d3e-aaaa) HTTP Method: POST, Resource Path: /orders';
  const answering = (newest: object[][], matched: number): Answers => ({
    ...answers,
    'logs:StartQuery': ({ queryString }) => {
      const query = String(queryString);
      if (query.includes('0b1c2d3e')) return { queryId: 'lines' };
      return { queryId: query.includes('Gateway') ? 'newest' : 'ids' };
    },
    'logs:GetQueryResults': ({ queryId }) => ({
      status: 'Complete',
      results:
        queryId === 'newest' ? newest : queryId === 'ids' ? [row(failed)] : [row(why), row(where)],
      statistics: { recordsMatched: queryId === 'newest' ? matched : 1 },
    }),
  });

  test('they are looked up by their status, and the cut is reported', async () => {
    const { logs, queries } = await read(noAccessLog, answering(noise, 90_000));
    expect(queries).toHaveLength(3);
    expect(logs.execution).toMatchObject({
      known: expect.arrayContaining([
        { at: '2026-03-01T12:01:02.345Z', text: why },
        { at: '2026-03-01T12:01:02.345Z', text: where },
      ]),
    });
    expect(logs.cuts).toEqual([
      {
        what: 'logs:GetQueryResults',
        because: '90000 lines of the execution log report failures; the newest 400 were read.',
      },
    ]);
  });

  test.each<[string, object[][], number]>([
    ['not where all were read', noise, 400],
    [
      'not where the newest show enough of them',
      noise.map((_, index) => row(`(0000${index}-n) Method completed with status: 500`)),
      90_000,
    ],
  ])('%s', async (_name, newest, matched) => {
    const { queries } = await read(noAccessLog, answering(newest, matched));
    expect(queries.filter(({ queryString }) => queryString.includes('0b1c2d3e'))).toEqual([]);
  });
});

describe('queries that take their time', () => {
  const answering = (statuses: string[]): Answers => {
    let look = 0;
    return {
      ...answers,
      'logs:GetQueryResults': () => ({
        status: statuses[Math.min(look++, statuses.length - 1)] ?? 'Running',
        results: [],
      }),
    };
  };
  const noAccessLog = { accessLogSettings: undefined };

  test('are looked at again, each time later', async () => {
    const { logs, naps } = await read(noAccessLog, answering(['Scheduled', 'Running', 'Complete']));
    expect(logs.execution).toEqual({ known: [] });
    expect(naps).toEqual([300, 450]);
  });

  test('are given up', async () => {
    const { logs, naps } = await read(noAccessLog, answering(['Running']));
    expect(logs.execution).toMatchObject({ gap: { what: 'logs:GetQueryResults' } });
    expect(naps.reduce((sum, nap) => sum + nap, 0)).toBeLessThanOrEqual(20_000);
  });

  test.each(['Failed', 'Cancelled', 'Timeout'])('end as %s', async (status) => {
    const { logs } = await read(noAccessLog, answering([status]));
    expect(logs.execution).toMatchObject({ gap: { because: expect.stringContaining(status) } });
  });

  test('fail because the log group was deleted', async () => {
    const { logs } = await read(noAccessLog, {
      ...answers,
      'logs:StartQuery': () => {
        throw awsError('ResourceNotFoundException', 'The specified log group does not exist.');
      },
    });
    expect(logs.execution).toMatchObject({ gap: { what: 'logs:StartQuery' } });
  });
});
