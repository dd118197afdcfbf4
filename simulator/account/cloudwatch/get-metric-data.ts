import type {
  GetMetricDataCommandInput,
  GetMetricStatisticsCommandInput,
} from '@aws-sdk/client-cloudwatch';
import { pageOf } from '../page.ts';
import { operationsOn } from '../parameters.ts';
import { isMetricsQuery } from '../../../core/model/metrics-insights/parse.ts';
import { type Answer, answer } from './queries.ts';
import { frameOf, type Series, timeOf, unreadAt, valuesOf } from './series.ts';
import { type CloudWatchState, dimensionsOf, metricKey, validation } from './state.ts';

const operation = operationsOn<CloudWatchState>();

/** Results of one page. AWS counts data points; every answer that the product asks for fits one of AWS's pages. */
const pageSize = 500;

const getMetricData = operation<GetMetricDataCommandInput>(
  ['MetricDataQueries', 'StartTime', 'EndTime'],
  ['ScanBy', 'NextToken', 'MaxDatapoints', 'LabelOptions'],
  (state, input, { now, account }) => {
    const queries = input.MetricDataQueries;
    if (queries.length > 500) throw validation('A request takes at most 500 queries.');
    if (queries.filter(({ Expression = '' }) => isMetricsQuery(Expression)).length > 1) {
      throw validation('A request takes at most one Metrics Insights query.');
    }
    const returned = new Set(queries.filter((q) => q.ReturnData !== false).map((q) => q.Id));
    const newestFirst = input.ScanBy !== 'TimestampAscending';
    const results = answer(state, queries, input.StartTime, input.EndTime, now, account)
      .filter(({ id }) => returned.has(id))
      .flatMap((one) => one.series.map((series) => resultOf(one, series, newestFirst)));
    const { items, next } = pageOf(results, input.NextToken, pageSize, 'InvalidNextToken');
    return {
      MetricDataResults: items,
      Messages: [],
      ...(next !== undefined && { NextToken: next }),
    };
  },
);

function resultOf({ id, frame }: Answer, series: Series, newestFirst: boolean) {
  const points = series.values.flatMap((value, index) =>
    value === undefined ? [] : [{ at: timeOf(frame, index), value }],
  );
  if (newestFirst) points.reverse();
  return {
    Id: id,
    Label: series.label,
    Timestamps: points.map(({ at }) => at),
    Values: points.map(({ value }) => value),
    StatusCode: 'Complete',
  };
}

const getMetricStatistics = operation<GetMetricStatisticsCommandInput>(
  ['Namespace', 'MetricName', 'StartTime', 'EndTime', 'Period'],
  ['Dimensions', 'Statistics', 'ExtendedStatistics'],
  (state, input, { now }) => {
    const key = metricKey(input.Namespace, input.MetricName, dimensionsOf(input.Dimensions));
    const metric = state.metrics[key];
    const frame = frameOf(input.StartTime, input.EndTime, input.Period, unreadAt(state, now));
    const columns = (names: readonly string[]) =>
      names.map((name) => ({ name, values: valuesOf(metric ? [metric] : [], name, frame) }));
    const plain = columns(input.Statistics ?? []);
    const extended = columns(input.ExtendedStatistics ?? []);
    const all = [...plain, ...extended];
    if (all.length === 0) throw validation('Must specify either Statistics or ExtendedStatistics.');
    const of = (some: typeof all, index: number) =>
      Object.fromEntries(some.map(({ name, values }) => [name, values[index]]));
    return {
      Label: input.MetricName,
      Datapoints: Array.from({ length: frame.count }, (_, index) => index)
        .filter((index) => all[0]?.values[index] !== undefined)
        .map((index) => ({
          Timestamp: timeOf(frame, index),
          ...of(plain, index),
          ...(extended.length > 0 && { ExtendedStatistics: of(extended, index) }),
        })),
    };
  },
);

export const dataOperations = {
  GetMetricData: getMetricData,
  GetMetricStatistics: getMetricStatistics,
};
