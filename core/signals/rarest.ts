import type { Failure } from '../model/signals.ts';
import { likeness } from './of-kind.ts';
import { byChance, type totalOf } from './usual.ts';

/**
 * Where the sample does not show what was usual: the rarest kinds of failure that together are no more than usually fail, as far as the
 * sample stands for all. The most frequent kind never is.
 */
export function fewIn(
  timed: readonly Failure[],
  start: number,
  after: ReturnType<typeof totalOf>,
  share: number,
): (failure: Failure) => boolean {
  const now = timed.filter(({ at }) => Date.parse(at) >= start);
  const all = after.failures / (now.length || 1);
  const rarest = [...countsOf(now)].toSorted(([, a], [, b]) => a - b).slice(0, -1);
  const few = new Set<string>();
  let sum = 0;
  for (const [like, count] of rarest) {
    sum += count * all;
    if (sum > byChance(after.requests, share)) break;
    few.add(like);
  }
  return (failure) => few.has(likeness(failure));
}

/** How many failures there are of each kind. */
export function countsOf(failures: readonly Failure[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const failure of failures)
    counts.set(likeness(failure), (counts.get(likeness(failure)) ?? 0) + 1);
  return counts;
}
