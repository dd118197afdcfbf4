import { createHash } from 'node:crypto';
import type { MetricDataQuery } from '@aws-sdk/client-cloudwatch';
import type { Account } from '../../account/account.ts';
import {
  dimensionsOf,
  type StoredCompositeAlarm,
  type StoredMetricAlarm,
} from '../../account/cloudwatch/state.ts';

export type StoredAlarm = StoredMetricAlarm | StoredCompositeAlarm;

/** A state as events carry it. `timestamp`: `2026-11-21T02:14:40.989+0000` */
export interface ToldState {
  readonly value: string;
  readonly reason: string;
  readonly reasonData?: string;
  readonly timestamp: string;
}

/**
 * What EventBridge gets when an alarm, or one contributor of it, changes its state.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/cloudwatch-and-eventbridge.html
 */
export interface AlarmEvent {
  readonly version: '0';
  readonly id: string;
  readonly 'detail-type':
    | 'CloudWatch Alarm State Change'
    | 'CloudWatch Alarm Contributor State Change';
  readonly source: 'aws.cloudwatch';
  readonly account: string;
  readonly time: string;
  readonly region: string;
  readonly resources: readonly string[];
  readonly detail: {
    readonly alarmName: string;
    readonly configuration: Readonly<Record<string, unknown>>;
    readonly state: ToldState;
    readonly previousState?: ToldState;
    readonly alarmContributor?: {
      readonly id: string;
      readonly attributes: Readonly<Record<string, string>>;
    };
  };
}

export const timestamp = (at: Date): string => at.toISOString().replace('Z', '+0000');

/** The alarm's present state, as announced. */
export const toldState = (alarm: StoredAlarm, fallback: Date): ToldState =>
  told(
    alarm.StateValue ?? '',
    alarm.StateReason ?? '',
    alarm.StateReasonData,
    alarm.StateUpdatedTimestamp ?? fallback,
  );

export const told = (
  value: string,
  reason: string,
  reasonData: string | undefined,
  at: Date,
): ToldState => ({
  value,
  reason,
  ...(reasonData !== undefined && { reasonData }),
  timestamp: timestamp(at),
});

/** Draws an event id from what the event says: the same in every run, and unique, as a state has one moment. */
export function idFromContent(content: string): string {
  const digits = createHash('sha256').update(content).digest('hex');
  return [0, 8, 12, 16, 20, 32]
    .flatMap((end, index, ends) => (index === 0 ? [] : [digits.slice(ends[index - 1], end)]))
    .join('-');
}

export function eventOf(
  account: Account,
  alarm: StoredAlarm,
  now: Date,
  detail: Omit<AlarmEvent['detail'], 'alarmName' | 'configuration'>,
  newUuid?: () => string,
): AlarmEvent {
  return {
    version: '0',
    id: newUuid?.() ?? idFromContent(`${alarm.AlarmArn} ${JSON.stringify(detail)}`),
    'detail-type': detail.alarmContributor
      ? 'CloudWatch Alarm Contributor State Change'
      : 'CloudWatch Alarm State Change',
    source: 'aws.cloudwatch',
    account: account.accountId,
    time: `${now.toISOString().slice(0, 19)}Z`,
    region: account.region,
    resources: [alarm.AlarmArn],
    detail: { alarmName: alarm.AlarmName, configuration: configurationOf(alarm), ...detail },
  };
}

function configurationOf(alarm: StoredAlarm): Record<string, unknown> {
  const description = alarm.AlarmDescription && { description: alarm.AlarmDescription };
  if ('AlarmRule' in alarm) return { ...description, alarmRule: alarm.AlarmRule };
  return { ...description, metrics: queriesOf(alarm).map(queryOf) };
}

/** What an alarm watches, as queries, whether it names one metric or a list. */
export function queriesOf(alarm: StoredMetricAlarm): MetricDataQuery[] {
  if (alarm.Metrics) return alarm.Metrics;
  return [
    {
      Id: 'm1',
      MetricStat: {
        Metric: {
          Namespace: alarm.Namespace,
          MetricName: alarm.MetricName,
          Dimensions: alarm.Dimensions,
        },
        Period: alarm.Period,
        Stat: alarm.Statistic ?? alarm.ExtendedStatistic,
      },
      ReturnData: true,
    },
  ];
}

const queryOf = ({
  Id,
  Expression,
  Label,
  Period,
  MetricStat,
  ReturnData = true,
}: MetricDataQuery) => ({
  id: Id,
  ...(Expression !== undefined && { expression: Expression }),
  ...(Label !== undefined && { label: Label }),
  ...(MetricStat && {
    metricStat: {
      metric: {
        namespace: MetricStat.Metric?.Namespace,
        name: MetricStat.Metric?.MetricName,
        dimensions: dimensionsOf(MetricStat.Metric?.Dimensions),
      },
      period: MetricStat.Period,
      stat: MetricStat.Stat,
    },
  }),
  ...(Period !== undefined && { period: Period }),
  returnData: ReturnData,
});
