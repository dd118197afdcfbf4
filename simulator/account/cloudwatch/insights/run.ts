import { type Frame, type Series, valuesOf } from '../series.ts';
import type { CloudWatchState, Metric } from '../state.ts';
import {
  type Condition,
  type MetricsQuery,
  ownAccount,
} from '../../../../core/model/metrics-insights/parse.ts';

/** The time series of a Metrics Insights query: one for each group that has data in the frame, in the query's order. */
export function runMetricsQuery(
  state: CloudWatchState,
  query: MetricsQuery,
  frame: Frame,
): Series[] {
  const groups = new Map<string, { attributes: Record<string, string>; metrics: Metric[] }>();
  for (const metric of Object.values(state.metrics)) {
    if (!matches(metric, query)) continue;
    const attributes = Object.fromEntries(
      query.groupBy.map((dimension) => [dimension, metric.dimensions[dimension] ?? '']),
    );
    const key = JSON.stringify(attributes);
    const group = groups.get(key) ?? { attributes, metrics: [] };
    groups.set(key, group);
    group.metrics.push(metric);
  }
  const whole: Frame = { ...frame, period: frame.period * frame.count, count: 1 };
  return [...groups.values()]
    .map(({ attributes, metrics }) => ({
      label: Object.values(attributes).join(' ') || query.metric,
      attributes,
      values: valuesOf(metrics, query.statistic, frame),
      rank: query.order && (valuesOf(metrics, query.order.statistic, whole)[0] ?? 0),
    }))
    .filter(({ values }) => values.some((value) => value !== undefined))
    .toSorted((a, b) => compare(a, b) * (query.order?.descending === true ? -1 : 1))
    .slice(0, query.limit)
    .map(({ label, attributes, values }) => ({ label, attributes, values }));
}

function matches(metric: Metric, query: MetricsQuery): boolean {
  const { dimensions } = metric;
  const names = Object.keys(dimensions);
  return (
    metric.namespace === query.namespace &&
    metric.name === query.metric &&
    (query.dimensions === undefined ||
      (names.length === query.dimensions.length &&
        query.dimensions.every((dimension) => names.includes(dimension)))) &&
    query.groupBy.every((dimension) => names.includes(dimension)) &&
    query.where.every((condition) => holds(metric, condition))
  );
}

/** A metric without an account is the own account's; others are those of accounts that this one watches. */
function holds({ dimensions, account }: Metric, { dimension, value, equal }: Condition): boolean {
  if (dimension === 'AWS.AccountId') {
    const same = value === ownAccount ? account === undefined : account === value;
    return same === equal;
  }
  return dimension in dimensions && (dimensions[dimension] === value) === equal;
}

interface Ranked {
  readonly rank: number | undefined;
  readonly label: string;
}

const compare = (a: Ranked, b: Ranked): number =>
  (a.rank ?? 0) - (b.rank ?? 0) || (a.label < b.label ? -1 : 1);
