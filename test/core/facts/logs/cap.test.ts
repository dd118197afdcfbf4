import { expect, test } from '@jest/globals';
import { memoryBudget } from '../../../../core/aws/query-budget.ts';
import { insights } from '../../../../core/facts/logs/insights.ts';
import { VolumeReader } from '../../../../core/facts/logs/volumes.ts';
import { pricePerByte } from '../../../../core/model/insights-price.ts';
import type { LogVolumes } from '../../../../core/model/facts/log-volumes.ts';
import { type Answers, awsError, fakeAws } from '../fake-aws.ts';

const region = 'ap-northeast-1';
const gigabyte = 1e9;
const from = '2026-03-01T11:45:00.000Z';
const window = { start: from, end: '2026-03-01T12:05:00.000Z' };
const groups = ['first', 'second', 'third'];

/** Volumes of so many gigabytes a minute. */
const volumes = (perMinute: Readonly<Record<string, number | null>>): LogVolumes => {
  const steady = (bytes: number | null) =>
    bytes === null ? null : Array.from({ length: 20 }, () => bytes * gigabyte);
  return {
    from,
    readAt: window.end,
    account: steady(perMinute['all'] ?? null),
    groups: Object.fromEntries(groups.map((name) => [name, steady(perMinute[name] ?? null)])),
  };
};

const row = { field: '@message', value: 'ERROR' };
const found = (gigabytes: number, rows: object[][] = [[row]]): Answers => ({
  'logs:StartQuery': () => ({ queryId: 'q' }),
  'logs:GetQueryResults': () => ({
    status: 'Complete',
    results: rows,
    statistics: { bytesScanned: gigabytes * gigabyte, recordsMatched: rows.length },
  }),
  'logs:StopQuery': () => ({ success: true }),
});

/** Searches the groups with a cap that pays for so many gigabytes. */
async function search(known: LogVolumes, cap: number, answers: Answers) {
  const aws = fakeAws(answers);
  const dollars = cap * gigabyte * pricePerByte(region);
  const queries = memoryBudget({ region, dollars, setting: 'the cap' });
  const environment = { ...aws.environment, queries };
  const scope = { ...window, volumes: new VolumeReader(environment, window, known) };
  const lines = await insights(environment, scope, { groups, patterns: ['ERROR'] });
  const started = aws.calls
    .filter(({ call }) => call === 'logs:StartQuery')
    .map(({ input }) => input as { logGroupNames: string[]; startTime: number; endTime: number });
  return { lines, started, queries, calls: aws.calls.map(({ call }) => call) };
}

test.each([
  ['everything fits', { first: 1, second: 1, third: 1 }, 100, 3, 20],
  ['the last group is left out', { first: 1, second: 1, third: 1 }, 60, 2, 20],
  ['only the first group fits', { first: 1, second: 9, third: 1 }, 60, 1, 20],
  ['the newest minutes of the first group', { first: 10, second: 9, third: 1 }, 160, 1, 12],
  ['unknown groups are no larger than all', { all: 1, first: 0.1 }, 30, 3, 20],
])('%s', async (_, perMinute, cap, searched, minutes) => {
  const { started, lines } = await search(volumes(perMinute), cap, found(0.1));
  expect(started.map(({ logGroupNames }) => logGroupNames)).toEqual([groups.slice(0, searched)]);
  const [{ startTime, endTime } = { startTime: 0, endTime: 0 }] = started;
  expect((endTime - startTime) / 60).toBe(minutes);
  const isWhole = searched === 3 && minutes === 20;
  expect('known' in lines && lines.known.leftOut === null).toBe(isWhole);
});

test.each([
  ['too large in every way', { all: 500, first: 100, second: 100, third: 100 }, 60],
  ['of unknown size, and little is left', {}, 0.5],
])('no query where it is %s, and a gap that names the cap', async (_, perMinute, cap) => {
  const answers = {
    ...found(0),
    'cloudwatch:GetMetricData': () => ({ MetricDataResults: [] }),
  };
  const { started, lines, queries } = await search(volumes(perMinute), cap, answers);
  expect(started).toEqual([]);
  expect(lines).toMatchObject({
    gap: { what: 'logs:StartQuery', tooDear: true, because: expect.stringContaining('the cap') },
  });
  expect(queries.use()).toMatchObject({ scanned: 0, queries: 0, refused: 1 });
});

test('two searches at once never pass the cap together', async () => {
  const aws = fakeAws(found(18));
  const dollars = 50 * gigabyte * pricePerByte(region);
  const queries = memoryBudget({ region, dollars, setting: 'the cap' });
  const environment = { ...aws.environment, queries };
  const known = volumes({ first: 1, second: 1 });
  const scope = { ...window, volumes: new VolumeReader(environment, window, known) };
  const lines = await Promise.all(
    ['first', 'second'].map((group) =>
      insights(environment, scope, { groups: [group], patterns: ['ERROR'] }),
    ),
  );
  const shown = lines.map((one) => 'known' in one && one.known.leftOut === null);
  expect(shown).toEqual([true, false]);
  expect(queries.use().scanned).toBeLessThanOrEqual(50 * gigabyte);
});

test('what was searched in part and shows nothing is not known to hold nothing', async () => {
  const { lines } = await search(volumes({ first: 1, second: 9, third: 1 }), 60, found(20, []));
  expect(lines).toMatchObject({ gap: { tooDear: true } });
});

test('a query that scans more than was set aside is stopped', async () => {
  const running = () => ({ status: 'Running', statistics: { bytesScanned: 90 * gigabyte } });
  const answers = { ...found(0), 'logs:GetQueryResults': running };
  const { lines, calls } = await search(volumes({ first: 1, second: 1, third: 1 }), 100, answers);
  expect(lines).toMatchObject({ gap: { because: expect.stringContaining('was stopped') } });
  expect(calls).toEqual(['logs:StartQuery', 'logs:GetQueryResults', 'logs:StopQuery']);
});

/** AWS's answer to the first starts; then all goes well. */
const startFailing = (times: number, error: () => Error): Answers => {
  let left = times;
  return {
    ...found(0.1),
    'logs:StartQuery': () => {
      if (left-- > 0) throw error();
      return { queryId: 'q' };
    },
  };
};
const refused = () => Object.assign(awsError('ThrottlingException'), { $fault: 'client' });
const lost = () => awsError('TimeoutError');

test.each([
  ['a throttled start costs nothing', startFailing(2, refused), 0.1, 1, true],
  [
    'a start without an answer costs all that was set aside',
    startFailing(1, lost),
    75.165_536,
    2,
    true,
  ],
  ['and the budget must have as much again', startFailing(2, lost), 150, 2, false],
])('%s', async (_, answers, spent, queries, isFound) => {
  const known = volumes({ first: 1, second: 1, third: 1 });
  const { lines, queries: budget } = await search(known, 160, answers);
  expect('known' in lines).toBe(isFound);
  expect(budget.use().queries).toBe(queries);
  expect(budget.use().scanned / gigabyte).toBeCloseTo(spent, 0);
});
