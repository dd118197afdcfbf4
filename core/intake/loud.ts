import type { MetricDataQuery } from '@aws-sdk/client-cloudwatch';
import type { Environment } from '../aws/environment.ts';
import { metricData } from '../facts/metric-data.ts';
import { metricQuery } from '../facts/metric-queries.ts';
import type { Alarm, Symptom } from '../model/alarm.ts';
import { apiNamespace, namesOf, type StageMetric, stageDimensions } from '../model/api-metrics.ts';
import type { ReadName } from '../model/reads.generated.ts';
import type { IntakeSettings } from '../model/settings.ts';
import type { AlarmedTarget } from '../model/alarmed-target.ts';
import type { Alarmed } from './expansion.ts';

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
  const sums = await sumsOf(
    environment,
    targets.map(({ target, alarm }) => ({ of: target, alarm })),
  );
  return targets.filter(({ alarm }, index) => isLoud(alarm, sums[index] ?? 0, intake));
}

/**
 * The same of one stage, by the dimensions that its alarm names: whoever has no id of the API yet need not wait for it.
 * Never rejects.
 */
export async function isSeriesLoud(
  environment: Environment,
  { series: { apiKind, api, stage = '' }, alarm }: Pick<Alarmed, 'series'> & Pick<Counted, 'alarm'>,
): Promise<boolean> {
  const of = { apiKind, apiName: api, apiId: api, stage };
  const [sum = 0] = await sumsOf(environment, [{ of, alarm }]);
  return isLoud(alarm, sum, environment.settings.intake);
}

const isLoud = ({ symptom }: Pick<Alarm, 'symptom'>, sum: number, intake: IntakeSettings) =>
  sum >= floorOf(symptom, intake);

/** A stage by the dimensions of its metrics, and what it is counted for. */
interface Counted {
  readonly of: Parameters<typeof stageDimensions>[0];
  readonly alarm: Pick<Alarm, 'symptom' | 'at'>;
}

/** What the floor of each symptom counts. */
const countedFor: Readonly<Record<Symptom, readonly [StageMetric, string]>> = {
  '5xx': ['serverErrors', 'Sum'],
  '4xx': ['clientErrors', 'Sum'],
  latency: ['requests', 'SampleCount'],
  'no-traffic': ['requests', 'SampleCount'],
};

const floorOf = (symptom: Symptom, { failureFloor, trafficFloor, minutes }: IntakeSettings) =>
  symptom === '5xx' || symptom === '4xx' ? failureFloor : trafficFloor * minutes;

/** What each stage's floor counts, in the minutes before its own alarm; all of them are asked for together. */
async function sumsOf(environment: Environment, stages: readonly Counted[]): Promise<number[]> {
  try {
    return await readSums(environment, stages);
  } catch (error) {
    environment.logger.warn('Requests could not be counted', error as Error);
    return stages.map(() => Infinity);
  }
}

async function readSums(environment: Environment, stages: readonly Counted[]): Promise<number[]> {
  if (stages.length === 0) return [];
  const { minutes } = environment.settings.intake;
  const ends = stages.map(({ alarm }) => Date.parse(alarm.at));
  const startOf = (end: number) =>
    new Date(Math.floor(end / minute) * minute - (minutes + 1) * minute).toISOString();
  const queries = stages.map(queriesOf);
  const series = await metricData(
    environment,
    { start: startOf(Math.min(...ends)), end: new Date(Math.max(...ends)).toISOString() },
    queries.flat(),
  );
  return queries.map((own, index) => {
    const end = ends[index] ?? 0;
    const values = own
      .flatMap(({ Id = '' }) => [...(series.get(Id) ?? [])])
      .flatMap(([at, value]) => (at >= startOf(end) && Date.parse(at) < end ? value : []));
    // The alarm saw data: where there is none, it was not found, and says nothing.
    return values.length === 0 ? Infinity : values.reduce((sum, value) => sum + value, 0);
  });
}

const minute = 60_000;

function queriesOf({ of, alarm }: Counted, index: number): MetricDataQuery[] {
  const [metric, statistic] = countedFor[alarm.symptom];
  return namesOf(of.apiKind, metric).map((name, which) =>
    metricQuery(`m${index}_${which}`, apiNamespace, name, stageDimensions(of), statistic),
  );
}
