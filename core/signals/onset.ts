import type { Symptom } from '../model/alarm.ts';
import { byChance, type Counted, failuresIn, totalOf } from './usual.ts';

/** Shares and milliseconds above which a minute counts as bad. Low: it is to find the beginning, not to judge. */
const floors = { '5xx': 0.01, '4xx': 0.05, latency: 1000 } as const;

/** So many minutes in a row may be quiet without ending the symptom. */
const toleratedQuiet = 1;

/** The calmest part of the minutes shows what is usual: a fault rarely lasts for more than the rest. */
const calmest = 1 / 4;

/** A minute belongs to the symptom from this part of the way between the usual level and that of now. */
const rise = 1 / 4;

/** The share that failed, or milliseconds. */
function levelOf(symptom: keyof typeof floors, minute: Counted): number {
  if (symptom === 'latency') return minute.latencyP99 ?? 0;
  return minute.requests === 0 ? 0 : (failuresIn(symptom, minute) ?? 0) / minute.requests;
}

/** Where no minute stands out, all above the floor count: what never was otherwise may be the symptom itself. */
const badMinutes = (symptom: keyof typeof floors, minutes: readonly Counted[]) =>
  unusualMinutes(symptom, minutes) ??
  ((minute: Counted) => levelOf(symptom, minute) > floors[symptom]);

/**
 * Tells minutes of the symptom from those of the API's own background: chronic errors, which chance makes more in one minute
 * than in the next, do not begin one.
 * @returns null where no minute stands out
 */
export function unusualMinutes(symptom: keyof typeof floors, minutes: readonly Counted[]) {
  const busy = minutes.filter(({ requests }) => requests > 0);
  const level = (minute: Counted) => levelOf(symptom, minute);
  const isAbove = (minute: Counted) => level(minute) > floors[symptom];
  const calm = busy
    .toSorted((a, b) => level(a) - level(b))
    .slice(0, Math.ceil(busy.length * calmest));
  const usual = usualLevel(symptom, calm);
  const now = Math.max(0, ...busy.slice(-1 - toleratedQuiet).map(level));
  const isUnusual = (minute: Counted) =>
    isAbove(minute) &&
    level(minute) > usual + (now - usual) * rise &&
    (failuresIn(symptom, minute) ?? Infinity) > byChance(minute.requests, usual);
  return busy.some(isUnusual) ? isUnusual : null;
}

function usualLevel(symptom: keyof typeof floors, calm: readonly Counted[]): number {
  if (symptom === 'latency') return calm.at(-1)?.latencyP99 ?? 0;
  const { requests, failures } = totalOf(symptom, calm);
  return requests === 0 ? 0 : failures / requests;
}

/**
 * When the symptom that still lasts began.
 * @param minutes oldest first; the newest ones may be empty because metrics arrive late
 * @returns the start of the first bad minute (ISO 8601), or null where the newest minutes do not show the symptom
 */
export function onset(symptom: Symptom, minutes: readonly Counted[]): string | null {
  const reported =
    symptom === 'no-traffic'
      ? minutes.length
      : minutes.findLastIndex((minute) => minute.requests > 0) + 1;
  const isBad =
    symptom === 'no-traffic'
      ? ({ requests }: Counted) => requests === 0
      : badMinutes(symptom, minutes);
  let since: string | null = null;
  let quiet = 0;
  for (const minute of minutes.slice(0, reported).toReversed()) {
    if (isBad(minute)) {
      since = minute.at;
      quiet = 0;
    } else if (++quiet > toleratedQuiet) break;
  }
  return since;
}
