import {
  CloudWatchClient,
  GetMetricDataCommand,
  type MetricDataQuery,
} from '@aws-sdk/client-cloudwatch';
import type { Environment } from '../aws/environment.ts';
import { pages } from '../aws/pages.ts';
import type { Window } from './window.ts';
import type { Series } from './metric-series.ts';
import { callsOf } from './metric-queries.ts';

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
