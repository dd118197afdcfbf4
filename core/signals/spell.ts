import type { Symptom } from '../model/alarm.ts';
import { unusualMinutes } from './onset.ts';
import { byChance, type Counted, failuresIn, totalOf, usualShare } from './usual.ts';

/** So many calm minutes in a row do not separate two spells. */
const toleratedQuiet = 1;

/** The share of slow requests that shows in a 99th percentile, at least. */
const slowest = 0.01;

/** A symptom that a count or a latency shows. */
export type Measured = Exclude<Symptom, 'no-traffic'>;

/** The newest run of minutes in which a symptom showed. */
export interface Spell {
  /** ISO 8601, its first bad minute. */
  readonly since: string;
  /** 0 to 1: the part of the requests that fails without it. */
  readonly usual: number;
  /** 0 to 1: the part that it made fail beyond that. */
  readonly share: number;
  /** Per minute: its requests and failures, and the requests before it; null where nothing was seen before. */
  readonly requests: number;
  readonly failures: number;
  readonly before: number | null;
  /** The last minute with more failures than usual: it ended in it, or lasts. */
  readonly last: Counted;
  /** The minutes after that one. */
  readonly after: readonly Counted[];
}

/**
 * The newest run of bad minutes, whether or not it lasts.
 * @param busy minutes with requests, oldest first
 * @returns null where no minute stands out from what is usual
 */
export function spellIn(symptom: Measured, busy: readonly Counted[]): Spell | null {
  const isBad = unusualMinutes(symptom, busy);
  if (isBad === null) return null;
  for (let end = busy.length - 1; end >= 0; end -= 1) {
    const minute = busy[end];
    if (minute === undefined || !isBad(minute)) continue;
    const start = startOf(busy, end, isBad);
    const spell = spellOf(symptom, busy, { start, end }, isBad);
    if (spell !== null) return spell;
    end = start;
  }
  return null;
}

type IsBad = (minute: Counted) => boolean;

function startOf(busy: readonly Counted[], end: number, isBad: IsBad): number {
  let start = end;
  for (let at = end - 1; at >= 0 && start - at <= toleratedQuiet + 1; at -= 1) {
    const minute = busy[at];
    if (minute && isBad(minute)) start = at;
  }
  return start;
}

/** Null where chance makes as much of what is usual. */
function spellOf(
  symptom: Measured,
  busy: readonly Counted[],
  { start, end }: { readonly start: number; readonly end: number },
  isBad: IsBad,
): Spell | null {
  const since = busy[start]?.at ?? '';
  const usual = usualShare(symptom, busy, since) ?? 0;
  const isRaised: IsBad = (minute) =>
    symptom === 'latency' ? isBad(minute) : isAbove(symptom, [minute], usual);
  const whole = wholeMinutes(symptom, busy.slice(start, end + 1));
  if (symptom !== 'latency' && !isAbove(symptom, whole, usual)) return null;
  const { requests, failures } = totalOf(symptom, whole);
  const at = Math.max(end, busy.findLastIndex(isRaised));
  const last = busy[at];
  return last === undefined
    ? null
    : {
        since,
        usual,
        requests: requests / whole.length,
        failures: failures / whole.length,
        before: middle(busy.slice(0, start).map((minute) => minute.requests)),
        share: symptom === 'latency' ? slowest : Math.max(0, failures / requests - usual),
        last,
        after: busy.slice(at + 1),
      };
}

/** It may have begun at any moment of its first minute and ended at any of its last: those between, or else the worst. */
function wholeMinutes(symptom: Measured, bad: readonly Counted[]): readonly Counted[] {
  if (bad.length > 2) return bad.slice(1, -1);
  const failed = (minute: Counted) => failuresIn(symptom, minute) ?? 0;
  return bad.toSorted((a, b) => failed(b) - failed(a)).slice(0, 1);
}

const middle = (values: readonly number[]): number | null =>
  values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) / 2)] ?? null;

/** Whether more fails than chance makes of what is usual; a single failure is chance where none is usual. */
function isAbove(symptom: Measured, minutes: readonly Counted[], usual: number): boolean {
  const { requests } = totalOf(symptom, minutes);
  const failures = minutes.reduce((sum, minute) => sum + (failuresIn(symptom, minute) ?? 0), 0);
  return failures > Math.max(1, byChance(requests, usual));
}
