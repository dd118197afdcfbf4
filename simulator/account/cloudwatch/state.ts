import type { CompositeAlarm, MetricAlarm } from '@aws-sdk/client-cloudwatch';
import { awsError } from '../define-service.ts';

/** The samples of one minute. */
export interface Bucket {
  sum: number;
  min: number;
  max: number;
  /** Every sample, in the order of arrival: percentiles need them all. */
  values: number[];
}

export interface Metric {
  readonly namespace: string;
  readonly name: string;
  readonly dimensions: Record<string, string>;
  /** Another account's that this one watches; absent: its own. */
  readonly account?: string;
  /** By the minute since 1970. */
  buckets: Record<number, Bucket>;
}

/** One time series of an alarm that watches several. */
export interface Contributor {
  readonly id: string;
  readonly attributes: Record<string, string>;
  state: 'ALARM' | 'OK';
  reason: string;
  since: Date;
}

export interface StoredMetricAlarm extends MetricAlarm {
  AlarmName: string;
  AlarmArn: string;
}

export interface StoredCompositeAlarm extends CompositeAlarm {
  AlarmName: string;
  AlarmArn: string;
  AlarmRule: string;
}

/** A state that someone set by hand, which no evaluation has announced yet. */
export interface ManualState {
  readonly alarm: string;
  readonly previous: { value: string; reason: string; reasonData?: string; at: Date };
}

export interface CloudWatchState {
  /** By {@link metricKey}. */
  metrics: Record<string, Metric>;
  /** By name. */
  alarms: Record<string, StoredMetricAlarm>;
  composites: Record<string, StoredCompositeAlarm>;
  /** By alarm name, then by contributor id. */
  contributors: Record<string, Record<string, Contributor>>;
  manual: ManualState[];
  /** Seconds after the end of a minute at which its data can be read. */
  delay: number;
  /** Bodies by name. */
  dashboards: Record<string, string>;
}

/** The key of a metric, whatever the order of its dimensions. Built for each sample, so it makes no lists but one. */
export function metricKey(
  namespace: string,
  name: string,
  dimensions: Readonly<Record<string, string>>,
): string {
  let key = `${namespace}|${name}`;
  const names = Object.keys(dimensions);
  // oxlint-disable-next-line unicorn/no-array-sort -- the list is this function's own
  if (names.length > 1) names.sort();
  for (const dimension of names) key += `|${dimension}=${dimensions[dimension]}`;
  return key;
}

/** Dimensions as the API lists them. */
export const dimensionsOf = (
  list: readonly { Name?: string | undefined; Value?: string | undefined }[] = [],
) => Object.fromEntries(list.map(({ Name = '', Value = '' }) => [Name, Value]));

export const invalid = (message: string) => awsError('InvalidParameterValueException', message);
export const validation = (message: string) => awsError('ValidationError', message);
