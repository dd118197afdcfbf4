import type { Symptom } from '../model/alarm.ts';
import type { Failure, Began } from '../model/signals.ts';
import { likeness } from './of-kind.ts';
import { type Counted, failuresIn } from './usual.ts';

const minute = 60_000;

/** The metrics of a minute may be of requests that the logs show a little earlier or later: this part of them is enough. */
const asGoodAsAll = 0.9;

/**
 * Between which two moments the symptom began: to the millisecond where the logs show the first failure that is not usual,
 * else as closely as the first bad minute allows, from how many of its requests failed.
 * @param since ISO 8601, the first bad minute
 * @param failures of the alarm's kind
 */
export function began(
  symptom: Symptom,
  since: string,
  minutes: readonly Counted[],
  failures: readonly Failure[],
): Began {
  const measured = byMetrics(symptom, since, minutes);
  const first = firstUnusual(symptom, since, minutes, failures);
  if (first === null) return ofTimes(measured.from, measured.to);
  // A request that fails by a timeout is logged when it ends, not when it comes.
  const slowest = minutes.find(({ at }) => at === since)?.latencyP99 ?? 0;
  return ofTimes(first - slowest, first);
}

const ofTimes = (from: number, to: number): Began => ({
  from: new Date(from).toISOString(),
  to: new Date(to).toISOString(),
});

/** Where a share of the first minute's requests failed, and that share twice in the next, it began in the middle. */
function byMetrics(symptom: Symptom, since: string, minutes: readonly Counted[]) {
  const start = Date.parse(since);
  const whole = { from: start, to: start + minute };
  const at = minutes.findIndex((one) => one.at === since);
  const [first, next] = minutes.slice(at, at + 2);
  const failed = first && failuresIn(symptom, first);
  const later = next && failuresIn(symptom, next);
  // The last minute of the window is still running: what has failed in it is not yet all.
  if (!failed || !later || at + 2 >= minutes.length) return whole;
  const part = Math.min(1, failed / first.requests / (later / next.requests));
  const likeliest = start + minute * (1 - part);
  const doubt = minute * Math.min(1, 2 / Math.sqrt(Math.min(failed, later)));
  return { from: likeliest - doubt, to: Math.min(whole.to, likeliest + doubt) };
}

/** In milliseconds; null where the sample does not reach back to the beginning, or cannot say which failures are usual. */
function firstUnusual(
  symptom: Symptom,
  since: string,
  minutes: readonly Counted[],
  failures: readonly Failure[],
): number | null {
  const start = Date.parse(since);
  const counted = minutes.find(({ at }) => at === since);
  const timed = failures
    .filter(({ at }) => at !== '')
    .map((failure) => ({ at: Date.parse(failure.at), like: likeness(failure) }));
  const within = timed.filter(({ at }) => at >= start && at < start + minute);
  const wanted = (counted && failuresIn(symptom, counted)) ?? 0;
  if (wanted === 0 || within.length < wanted * asGoodAsAll) return null;
  // It may have begun at the very end of a minute that otherwise was as usual.
  const usual = new Set(timed.filter(({ at }) => at < start - minute).map(({ like }) => like));
  const unusual = timed.filter(({ at, like }) => at >= start - minute && !usual.has(like));
  return unusual.length === 0 ? null : Math.min(...unusual.map(({ at }) => at));
}
