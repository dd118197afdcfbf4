import type { Minute } from '../model/facts/metrics.ts';
import type { Report } from '../model/report.ts';

/** The share of bad answers up to which a minute counts as good in a chart; the verdict itself is core/verification's. */
const tolerated = 0.01;
/** Milliseconds of p99 latency, likewise. */
const slow = 1000;

/** When the last change was made that is still in place. ISO 8601. */
export function changedAt({ attempts }: Report): string | undefined {
  return attempts
    .flatMap(({ changes }) => changes)
    .filter(({ status }) => status === 'applied')
    .map(({ at }) => at)
    .toSorted()
    .at(-1);
}

/**
 * The first minute after the last change from which every later minute is good, or when a symptom ended that was over without
 * one; undefined where there is none. ISO 8601.
 */
export function recoveredAt(report: Report): string | undefined {
  const { outcome } = report.incident;
  if (outcome === 'recovered-by-itself')
    return report.attempts.findLast(({ diagnosis }) => diagnosis.over)?.diagnosis.over?.until;
  const changed = changedAt(report);
  if (changed === undefined || outcome !== 'recovered') return undefined;
  const { symptom } = report.incident.alarm;
  const after = report.minutes.filter(
    ({ at, requests }) => at >= changed.slice(0, 16) && requests > 0,
  );
  const lastBad = after.findLastIndex((minute) => isBad(minute, symptom));
  return after[lastBad + 1]?.at;
}

function isBad(minute: Minute, symptom: Report['incident']['alarm']['symptom']): boolean {
  if (symptom === 'latency') return (minute.latencyP99 ?? 0) > slow;
  if (symptom === 'no-traffic') return minute.requests === 0;
  const bad = symptom === '5xx' ? minute.serverErrors : minute.clientErrors;
  return bad > tolerated * minute.requests;
}
