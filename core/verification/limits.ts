import type { Symptom } from '../model/alarm.ts';
import type { Minute } from '../model/facts/metrics.ts';
import type { VerificationSettings } from '../model/settings.ts';
import { largest, median, totals } from './minutes.ts';

/** What counts as back to normal for this API: its own minutes before the incident, or the settings. */
export interface Limits {
  /** 0 to 1: the shares of failing answers that were normal before. */
  readonly serverShare: number;
  readonly clientShare: number;
  /** Milliseconds, p99; null where nothing is known of how fast the API was and it was not what alarmed. */
  readonly latency: number | null;
  readonly integrationLatency: number | null;
}

/** An API that is slow by nature has not failed to recover: up to half more than its own worst minute is normal. */
const slack = 1.5;

/**
 * What the alarm was about must be as before the incident. What it was not about must not get worse than it was during it.
 * @param before the minutes that were read for the diagnosis
 * @param since ISO 8601, the first bad minute; null where the metrics showed none
 */
export function limitsFrom(
  before: readonly Minute[],
  since: string | null,
  symptom: Symptom,
  settings: VerificationSettings,
): Limits {
  const baseline =
    since === null ? [] : before.filter(({ at }) => Date.parse(at) < Date.parse(since));
  const incident = badMinutes(before, since);
  const bad = totals(incident);
  const normal = totals(baseline);
  const latency = (setting: number, valueOf: (minute: Minute) => number | null) => {
    const slowest = largest(baseline.map(valueOf));
    if (slowest === null) return symptom === 'latency' ? setting : null;
    const allowed = Math.max(setting, slowest * slack);
    return symptom === 'latency'
      ? allowed
      : Math.max(allowed, (median(incident.map(valueOf)) ?? 0) * slack);
  };
  return {
    serverShare:
      symptom === '5xx' ? normal.serverShare : Math.max(normal.serverShare, bad.serverShare),
    clientShare:
      symptom === '4xx' ? normal.clientShare : Math.max(normal.clientShare, bad.clientShare),
    latency: latency(settings.maxLatency, ({ latencyP99 }) => latencyP99),
    integrationLatency: latency(
      settings.maxIntegrationLatency,
      ({ integrationLatencyP99 }) => integrationLatencyP99,
    ),
  };
}

/** The minutes from the first bad one on; all of them where it is not known. */
export const badMinutes = (before: readonly Minute[], since: string | null): readonly Minute[] =>
  since === null ? before : before.filter(({ at }) => Date.parse(at) >= Date.parse(since));

/**
 * Whether so many failures in so many requests are no more than usual. Chance alone puts more into one minute than into
 * another, so up to two standard deviations above the usual number are let pass; where none is usual, none is.
 */
export function usual(failures: number, requests: number, share: number): boolean {
  const expected = requests * share;
  return failures <= Math.ceil(expected + 2 * Math.sqrt(expected));
}
