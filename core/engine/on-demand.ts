import type { Environment } from '../aws/environment.ts';
import type { Begun } from '../facts/base.ts';
import { everything } from '../facts/extent.ts';
import { minutesBeforeAlarm, windowOf } from '../facts/index.ts';
import { readerOf } from '../facts/kinds.ts';
import { estimateScan } from '../facts/logs/estimate.ts';
import { namesIn, searchedGroups } from '../facts/logs/groups.ts';
import { VolumeReader } from '../facts/logs/volumes.ts';
import { readMetrics } from '../facts/metrics.ts';
import { say } from '../messages/render.ts';
import type { Alarm, Symptom } from '../model/alarm.ts';
import type { BaseFacts } from '../model/facts.ts';
import type { Minute } from '../model/facts/metrics.ts';
import { knownOr } from '../model/reading.ts';
import type { Target } from '../model/target.ts';
import { onset } from '../signals/onset.ts';

const minute = 60_000;

/** What a person asks about, before the first log query is made. */
export interface Asked {
  /** An alarm in place of the one that did not fire: its symptom is what the metrics show failing. */
  readonly alarm: Alarm;
  readonly begun: Begun;
}

/**
 * Reads what is configured, and then in one call the metrics and what the log groups hold: what the diagnosis will cost is known
 * before its first log query.
 * @param since how many minutes are looked at; no fewer than are read before an alarm
 * @throws TargetNotFound where the API or the stage is gone; what AWS threw where one of the two cannot be read
 */
export async function asked(
  environment: Environment,
  target: Target,
  since: number,
): Promise<Asked> {
  const reads = readerOf(target).read(environment, target, everything);
  const [served, configuration] = await Promise.all([reads.stage, reads.configuration]);
  const now = environment.clock.now().getTime();
  const at = Math.min(now, now - (since - minutesBeforeAlarm) * minute);
  const window = {
    start: new Date(at - minutesBeforeAlarm * minute).toISOString(),
    end: new Date(now).toISOString(),
  };
  const groups = searchedGroups(target, served, configuration);
  const volumes = new VolumeReader(environment, window);
  const beside = volumes.beside(namesIn(groups), true);
  const metrics = await readMetrics(environment, target, window, { beside });
  const { minutes } = knownOr(metrics, { minutes: [] });
  const alarm = {
    name: say('account.asked-alarm'),
    arn: '',
    symptom: symptomOf(minutes),
    at: new Date(at).toISOString(),
    reason: say('account.asked-reason', { minutes: Math.max(since, minutesBeforeAlarm) }),
  };
  const read = windowOf(alarm, new Date(now));
  const { symptom } = alarm;
  environment.queries.expect(estimateScan({ groups, served, symptom, minutes }, volumes, read));
  return { alarm, begun: { reads, volumes } };
}

/** From the worst to what may be usual. Some 4XX are every API's daily bread, so they come after 5XX. */
const order: readonly Symptom[] = ['5xx', '4xx', 'latency'];
/** Busy minutes at the end whose errors still count where they are too few to be a beginning. */
const lately = 5;

/** What fails now, or failed last; 5XX where nothing does. */
export function symptomOf(minutes: readonly Minute[]): Symptom {
  const showing = order.find((symptom) => onset(symptom, minutes) !== null);
  if (showing !== undefined) return showing;
  const busy = minutes.filter(({ requests }) => requests > 0).slice(-lately);
  if (busy.some(({ serverErrors }) => serverErrors > 0)) return '5xx';
  return busy.some(({ clientErrors }) => clientErrors > 0) ? '4xx' : '5xx';
}

/**
 * Metrics without a single request say nothing about health: what the configuration proves has to stand alone, as it does
 * where metrics could not be read.
 */
export function withoutTraffic(base: BaseFacts): BaseFacts {
  const { metrics } = base;
  if ('gap' in metrics || metrics.known.minutes.some(({ requests }) => requests > 0)) return base;
  const gap = { what: 'cloudwatch:GetMetricData', because: say('account.no-traffic') };
  return { ...base, metrics: { gap } };
}

/** Whether metrics could be read and show no request. */
export const isIdle = ({ metrics }: BaseFacts): boolean =>
  'gap' in metrics && metrics.gap.because === say('account.no-traffic');
