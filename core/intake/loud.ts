import type { MetricDataQuery } from '@aws-sdk/client-cloudwatch';
import type { Environment } from '../aws/environment.ts';
import { metricData } from '../facts/metric-data.ts';
import { metricQuery } from '../facts/metric-queries.ts';
import type { Symptom } from '../model/alarm.ts';
import { apiNamespace, namesOf, type StageMetric, stageDimensions } from '../model/api-metrics.ts';
import type { ReadName } from '../model/reads.generated.ts';
import type { IntakeSettings } from '../model/settings.ts';
import type { AlarmedTarget } from './alarmed-target.ts';

/** The reads of {@link loudOf}. */
export const loudReads: readonly ReadName[] = ['cloudwatch:GetMetricData'];

/**
 * Those of a fleet alarm's stages with enough behind the rate: in the minutes that made the alarm fire as many requests
 * failed, or for a latency as many came, as the settings ask for. A Metrics Insights query has no such condition, so it is
 * made here. Where the requests could not be counted, every stage counts as loud.
 */
export async function loudOf(
  environment: Environment,
  targets: readonly AlarmedTarget[],
): Promise<AlarmedTarget[]> {
  const { intake } = environment.settings;
  const sums = await Promise.all(
    targets.map((one) =>
      sumOf(environment, one, intake).catch((error: unknown) => {
        environment.logger.warn('Requests could not be counted', error as Error);
        return Infinity;
      }),
    ),
  );
  return targets.filter(({ alarm }, index) => (sums[index] ?? 0) >= floorOf(alarm.symptom, intake));
}

/** What the floor of each symptom counts. */
const counted: Readonly<Record<Symptom, readonly [StageMetric, string]>> = {
  '5xx': ['serverErrors', 'Sum'],
  '4xx': ['clientErrors', 'Sum'],
  latency: ['requests', 'SampleCount'],
  'no-traffic': ['requests', 'SampleCount'],
};

const floorOf = (symptom: Symptom, { failureFloor, trafficFloor, minutes }: IntakeSettings) =>
  symptom === '5xx' || symptom === '4xx' ? failureFloor : trafficFloor * minutes;

async function sumOf(
  environment: Environment,
  { target, alarm }: AlarmedTarget,
  { minutes }: IntakeSettings,
): Promise<number> {
  const [metric, statistic] = counted[alarm.symptom];
  const queries: MetricDataQuery[] = namesOf(target.apiKind, metric).map((name, index) =>
    metricQuery(`m${index}`, apiNamespace, name, stageDimensions(target), statistic),
  );
  const end = new Date(alarm.at);
  const start = new Date(end.getTime() - (minutes + 1) * 60_000);
  const window = { start: start.toISOString(), end: end.toISOString() };
  const series = await metricData(environment, window, queries);
  const values = [...series.values()].flatMap((one) => [...one.values()]);
  // The alarm saw data: where there is none, it was not found, and says nothing.
  return values.length === 0 ? Infinity : values.reduce((a, b) => a + b, 0);
}
