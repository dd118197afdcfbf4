import type { Failure } from '../model/signals.ts';

const second = 1000;

/** A pause that counts: minutes without failures end a spell, whatever was before them. */
const longest = 60;

/**
 * The longest pause between one failed request and the next while a symptom lasted, in seconds: symptoms that come in bursts
 * pause between them.
 * @param failures of the alarm's kind
 * @param from when it began, in milliseconds
 * @param to its last failed request, in milliseconds
 * @returns 0 where the log shows fewer than two of them
 */
export function longestPause(failures: readonly Failure[], from: number, to: number): number {
  const times = failures
    .map(({ at }) => Date.parse(at))
    .filter((at) => at >= from && at <= to)
    .toSorted((a, b) => a - b);
  const pauses = times.slice(1).map((at, index) => (at - (times[index] ?? at)) / second);
  return Math.min(longest, Math.max(0, ...pauses));
}
