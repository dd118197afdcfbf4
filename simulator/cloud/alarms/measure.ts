import { minute } from '../../account/cloudwatch/metrics.ts';
import { answer, type Answer } from '../../account/cloudwatch/queries.ts';
import { timeOf } from '../../account/cloudwatch/series.ts';
import type { CloudWatchState, StoredMetricAlarm } from '../../account/cloudwatch/state.ts';
import { isMetricsQuery, parseMetricsQuery } from '../../../core/model/metrics-insights/parse.ts';
import { queriesOf } from './events.ts';
import { rangeOf, type Terms } from './judge.ts';

export const termsOf = (alarm: StoredMetricAlarm): Terms => ({
  threshold: alarm.Threshold ?? 0,
  operator: alarm.ComparisonOperator ?? '',
  evaluated: alarm.EvaluationPeriods ?? 1,
  toAlarm: alarm.DatapointsToAlarm ?? alarm.EvaluationPeriods ?? 1,
  missing: alarm.TreatMissingData ?? 'missing',
});

/** The query whose result an alarm compares with its threshold. */
const watchedOf = (alarm: StoredMetricAlarm) =>
  queriesOf(alarm).find(({ ReturnData }) => ReturnData !== false);

/** Whether an alarm watches each group of a query separately. */
export function hasContributors(alarm: StoredMetricAlarm): boolean {
  const expression = watchedOf(alarm)?.Expression ?? '';
  return isMetricsQuery(expression) && parseMetricsQuery(expression).groupBy.length > 0;
}

/** What an alarm sees at a moment: the periods of its range up to the last full minute. */
export function measure(state: CloudWatchState, alarm: StoredMetricAlarm, now: Date) {
  const queries = queriesOf(alarm);
  const id = watchedOf(alarm)?.Id;
  const period = Math.max(
    60,
    ...queries.map(({ MetricStat, Period }) => MetricStat?.Period ?? Period ?? 60),
  );
  // CloudWatch waits for late data: it judges the periods that can be read.
  const end = Math.floor((now.getTime() - state.delay * 1000) / minute) * minute;
  const start = end - rangeOf(termsOf(alarm)) * period * 1000;
  const found: Answer | undefined = answer(
    state,
    queries,
    new Date(start),
    new Date(end),
    now,
  ).find((one) => one.id === id);
  const series = found?.series ?? [];
  const at = (index: number) => (found ? timeOf(found.frame, index) : now);
  return { series, period, at };
}
