import type { Symptom } from '../model/alarm.ts';
import type { Minute } from '../model/facts/metrics.ts';

/** Shares and milliseconds above which a minute counts as bad. Low: it is to find the beginning, not to judge. */
const floors = { '5xx': 0.01, '4xx': 0.05, latency: 1000 } as const;

/** So many minutes in a row may be quiet without ending the symptom. */
const toleratedQuiet = 1;

function isBad(symptom: Symptom, minute: Minute): boolean {
  if (symptom === 'no-traffic') return minute.requests === 0;
  if (symptom === 'latency') return (minute.latencyP99 ?? 0) > floors.latency;
  const errors = symptom === '5xx' ? minute.serverErrors : minute.clientErrors;
  return minute.requests > 0 && errors / minute.requests > floors[symptom];
}

/**
 * When the symptom that still lasts began.
 * @param minutes oldest first; the newest ones may be empty because metrics arrive late
 * @returns the start of the first bad minute (ISO 8601), or null where the newest minutes do not show the symptom
 */
export function onset(symptom: Symptom, minutes: readonly Minute[]): string | null {
  const reported =
    symptom === 'no-traffic'
      ? minutes.length
      : minutes.findLastIndex((minute) => minute.requests > 0) + 1;
  let since: string | null = null;
  let quiet = 0;
  for (const minute of minutes.slice(0, reported).toReversed()) {
    if (isBad(symptom, minute)) {
      since = minute.at;
      quiet = 0;
    } else if (++quiet > toleratedQuiet) break;
  }
  return since;
}
