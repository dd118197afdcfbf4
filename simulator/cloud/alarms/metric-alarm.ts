import type { CloudWatchState, StoredMetricAlarm } from '../../account/cloudwatch/state.ts';
import { timestamp } from './events.ts';
import { judge, type Judgement, type State } from './judge.ts';
import { measure, termsOf } from './measure.ts';
import { reasonOf } from './reasons.ts';

/** What an alarm's state ought to be. */
export interface Target {
  readonly state: State;
  readonly reason: string;
  readonly reasonData?: string;
}

/** Evaluates an alarm over one time series. */
export function evaluateMetricAlarm(
  state: CloudWatchState,
  alarm: StoredMetricAlarm,
  now: Date,
): Target {
  const terms = termsOf(alarm);
  const { series, period, at } = measure(state, alarm, now);
  if (series.length > 1) {
    throw new Error(`The alarm ${alarm.AlarmName} watches several time series without GROUP BY.`);
  }
  // A query without data is a time series in which every data point is missing.
  const values = series[0]?.values ?? Array.from({ length: terms.evaluated + 2 }, () => undefined);
  const judgement = judge(values, at, terms, alarm.StateValue ?? 'INSUFFICIENT_DATA');
  return {
    state: judgement.state,
    reason: reasonOf(judgement, terms),
    reasonData: JSON.stringify(reasonDataOf(alarm, judgement, period, now)),
  };
}

const reasonDataOf = (
  alarm: StoredMetricAlarm,
  { points }: Judgement,
  period: number,
  now: Date,
) => ({
  version: '1.0',
  queryDate: timestamp(now),
  ...(points[0] && { startDate: timestamp(points[0].at) }),
  ...(!alarm.Metrics && { statistic: alarm.Statistic ?? alarm.ExtendedStatistic }),
  period,
  recentDatapoints: points.map(({ value }) => value),
  threshold: alarm.Threshold,
});
