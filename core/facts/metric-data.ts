import {
  CloudWatchClient,
  GetMetricDataCommand,
  type MetricDataQuery,
} from '@aws-sdk/client-cloudwatch';
import type { Environment } from '../aws/environment.ts';
import { pages } from '../aws/pages.ts';
import type { Window } from './window.ts';

/** The values of one query, by the start of their minute (ISO 8601). */
export type Series = ReadonlyMap<string, number>;

/** The most queries that one call may hold. */
const queriesPerCall = 500;

/** One metric at one-minute resolution. */
export const metricQuery = (
  id: string,
  namespace: string,
  name: string,
  dimensions: Readonly<Record<string, string>>,
  stat: string,
): MetricDataQuery => ({
  Id: id,
  MetricStat: {
    Metric: {
      Namespace: namespace,
      MetricName: name,
      Dimensions: Object.entries(dimensions).map(([Name, Value]) => ({ Name, Value })),
    },
    Period: 60,
    Stat: stat,
  },
});

/** The starts of the window's minutes, oldest first; the one that is still running is the last. */
export function minutesOf({ start, end }: Window): string[] {
  const first = Math.floor(Date.parse(start) / 60_000);
  const count = Math.ceil(Date.parse(end) / 60_000) - first;
  return Array.from({ length: Math.max(count, 0) }, (_, index) =>
    new Date((first + index) * 60_000).toISOString(),
  );
}

/** Several series as one. */
export function summed(all: Iterable<Iterable<readonly [string, number]>>): Series {
  const total = new Map<string, number>();
  for (const series of all)
    for (const [at, value] of series) total.set(at, (total.get(at) ?? 0) + value);
  return total;
}

/** A Metrics Insights query, of which CloudWatch takes one in a call. */
const isInsightsQuery = ({ Expression = '' }: MetricDataQuery): boolean =>
  /^\s*SELECT\b/i.test(Expression);

/** The queries of each call: at most 500 together, and among them at most one Metrics Insights query. */
function callsOf(queries: readonly MetricDataQuery[]): MetricDataQuery[][] {
  const calls: MetricDataQuery[][] = [];
  for (const query of queries) {
    const last = calls.at(-1);
    const fits =
      last &&
      last.length < queriesPerCall &&
      !(isInsightsQuery(query) && last.some(isInsightsQuery));
    if (fits) last.push(query);
    else calls.push([query]);
  }
  return calls;
}

/**
 * Reads any number of queries in as few calls as possible.
 * @returns by query id; a query without data is an empty series
 * @throws Error where CloudWatch says that a query failed, because its values would be too few
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_GetMetricData.html
 */
export async function metricData(
  environment: Environment,
  window: Window,
  queries: readonly MetricDataQuery[],
): Promise<ReadonlyMap<string, Series>> {
  const series = new Map<string, Map<string, number>>(
    queries.map(({ Id = '' }) => [Id, new Map<string, number>()]),
  );
  for (const together of callsOf(queries)) {
    // oxlint-disable-next-line no-await-in-loop -- one call follows the other, to spare the quota
    const outputs = await pages(
      (token) =>
        environment.client(CloudWatchClient).send(
          new GetMetricDataCommand({
            MetricDataQueries: together,
            // A whole minute, as {@link minutesOf} has it: values are identified by the starts of their periods.
            StartTime: new Date(Math.floor(Date.parse(window.start) / 60_000) * 60_000),
            EndTime: new Date(window.end),
            ScanBy: 'TimestampAscending',
            NextToken: token,
          }),
        ),
      (output) => output.NextToken,
    );
    for (const result of outputs.flatMap((output) => output.MetricDataResults ?? [])) {
      if (result.StatusCode === 'InternalError' || result.StatusCode === 'Forbidden') {
        throw new Error(`CloudWatch returned ${result.StatusCode} for ${result.Label}.`);
      }
      const values = series.get(result.Id ?? '');
      result.Timestamps?.forEach((at, index) =>
        values?.set(at.toISOString(), result.Values?.[index] ?? 0),
      );
    }
  }
  return series;
}
