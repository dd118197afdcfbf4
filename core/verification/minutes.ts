import type { Minute } from '../model/facts/metrics.ts';

/** Sums over some minutes, and the shares of answers that failed (0 to 1). */
export interface Totals {
  readonly requests: number;
  readonly serverErrors: number;
  readonly clientErrors: number;
  readonly serverShare: number;
  readonly clientShare: number;
  /** Milliseconds: the middle of the minutes' p99; 0 without requests. */
  readonly latency: number;
}

export function totals(minutes: readonly Minute[]): Totals {
  const sum = (pick: (minute: Minute) => number) =>
    minutes.reduce((total, minute) => total + pick(minute), 0);
  const requests = sum((minute) => minute.requests);
  const serverErrors = sum((minute) => minute.serverErrors);
  const clientErrors = sum((minute) => minute.clientErrors);
  return {
    requests,
    serverErrors,
    clientErrors,
    serverShare: requests > 0 ? serverErrors / requests : 0,
    clientShare: requests > 0 ? clientErrors / requests : 0,
    latency: median(minutes.map(({ latencyP99 }) => latencyP99)) ?? 0,
  };
}

/** The middle of the values that there are; null where there is none. */
export function median(values: readonly (number | null)[]): number | null {
  const there = values.filter((value) => value !== null).toSorted((a, b) => a - b);
  return there[Math.floor((there.length - 1) / 2)] ?? null;
}

/** The largest of the values that there are; null where there is none. */
export const largest = (values: readonly (number | null)[]): number | null =>
  values.reduce((most, value) => (value !== null && value > (most ?? -1) ? value : most), null);

const minuteLength = 60_000;

/** The start of a minute in milliseconds since 1970. */
export const startOf = ({ at }: Minute): number => Date.parse(at);

/** Metrics of API Gateway come up to so many minutes late. */
const latest = 3;

/**
 * Until when the traffic is known, in milliseconds since 1970: the newest minutes without a request might not have been counted
 * yet. Traffic that stays away for longer than metrics are late has stopped.
 */
export function knownUntil(minutes: readonly Minute[], now: string): number {
  const counted = minutes.findLastIndex(({ requests }) => requests > 0);
  const blank = counted < 0 ? 0 : minutes.length - 1 - counted;
  return Date.parse(now) - Math.min(blank, latest) * minuteLength;
}

/**
 * The minutes that began after the one in which the change was made and are over by `now`: the minute of the change
 * holds answers from before it, and CloudWatch has not counted all of the current one.
 */
export function countedMinutes(
  minutes: readonly Minute[],
  appliedAt: string,
  now: string,
): Minute[] {
  const changed = Math.floor(Date.parse(appliedAt) / minuteLength) * minuteLength;
  const end = Date.parse(now);
  return minutes.filter(
    (minute) => startOf(minute) > changed && startOf(minute) + minuteLength <= end,
  );
}
