import type { PutMetricDataCommandInput } from '@aws-sdk/client-cloudwatch';
import { operationsOn } from '../parameters.ts';
import { type CloudWatchState, dimensionsOf, invalid, type Metric, metricKey } from './state.ts';

export const minute = 60_000;

/** One sample of a metric. */
export interface Datum {
  readonly namespace: string;
  readonly name: string;
  readonly dimensions: Record<string, string>;
  readonly at: Date;
  readonly value: number;
}

/** Takes one sample into its metric's minute, as a service does that measures each request. */
export function putMetric(state: CloudWatchState, datum: Datum): void {
  const { namespace, name, dimensions, at, value } = datum;
  addSample(metricOf(state, namespace, name, dimensions), at, value);
}

/** Takes samples of the metrics that share a set of dimensions. */
export type Recorder = (name: string, at: Date, value: number) => void;

/** Works a metric's key out for its first sample only: a request leaves two dozen samples, and always of the same metrics. */
export function recorder(
  state: CloudWatchState,
  namespace: string,
  dimensions: Record<string, string>,
): Recorder {
  const metrics = new Map<string, Metric>();
  return (name, at, value) => {
    let metric = metrics.get(name);
    if (!metric) {
      metric = metricOf(state, namespace, name, dimensions);
      metrics.set(name, metric);
    }
    addSample(metric, at, value);
  };
}

const metricOf = (
  state: CloudWatchState,
  namespace: string,
  name: string,
  dimensions: Record<string, string>,
): Metric =>
  (state.metrics[metricKey(namespace, name, dimensions)] ??= {
    namespace,
    name,
    dimensions: { ...dimensions },
    buckets: {},
  });

function addSample({ buckets }: Metric, at: Date, value: number): void {
  const place = Math.floor(at.getTime() / minute);
  const bucket = buckets[place];
  if (!bucket) {
    buckets[place] = { sum: value, min: value, max: value, values: [value] };
    return;
  }
  bucket.sum += value;
  if (value < bucket.min) bucket.min = value;
  if (value > bucket.max) bucket.max = value;
  bucket.values.push(value);
}

const operation = operationsOn<CloudWatchState>();

/** Units are not kept: every metric here has one unit only. */
const putMetricData = operation<PutMetricDataCommandInput>(
  ['Namespace'],
  ['MetricData', 'EntityMetricData', 'StrictEntityValidation'],
  (state, { Namespace, MetricData = [], EntityMetricData }, { now }) => {
    if (EntityMetricData) throw invalid('The simulator knows no entities.');
    for (const datum of MetricData) {
      const { Values = [], Counts = [], Value, StatisticValues } = datum;
      if (StatisticValues) throw invalid('The simulator takes samples, not statistic sets.');
      const values = Value === undefined ? Values : [Value];
      for (const [index, value] of values.entries()) {
        for (let count = 0; count < (Counts[index] ?? 1); count += 1) {
          putMetric(state, {
            namespace: Namespace,
            name: datum.MetricName ?? '',
            dimensions: dimensionsOf(datum.Dimensions),
            at: datum.Timestamp ?? now,
            value,
          });
        }
      }
    }
    return {};
  },
);

export const metricOperations = { PutMetricData: putMetricData };
