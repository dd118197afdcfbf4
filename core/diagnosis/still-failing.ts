import { routeName } from '../model/route.ts';
import type { Failure } from '../model/signals.ts';

/** A method that has not failed for so long, in milliseconds, may have stopped failing. */
const quiet = 2 * 60_000;
/** It has where it used to fail so many times as often. */
const oftener = 5;

/**
 * The failed requests of methods that still fail, by the newest of the sample: what failed until an earlier attempt of the same incident
 * put it right needs no further cause.
 */
export function stillFailing(sample: readonly Failure[]): readonly Failure[] {
  const moments = sample.map(momentOf).filter((at) => at > 0);
  const newest = Math.max(...moments);
  const byMethod = new Map<string, Failure[]>();
  for (const failure of sample) {
    const own = byMethod.get(methodOf(failure));
    if (own) own.push(failure);
    else byMethod.set(methodOf(failure), [failure]);
  }
  const stopped = new Set(
    [...byMethod].flatMap(([method, own]) => (hasStopped(own, newest) ? [method] : [])),
  );
  return sample.filter((failure) => !stopped.has(methodOf(failure)));
}

const methodOf = ({ route }: Failure): string => (route ? routeName(route) : '');

function hasStopped(own: readonly Failure[], newest: number): boolean {
  const moments = own.map(momentOf);
  // One without a moment may be of now.
  if (moments.includes(0)) return false;
  const last = Math.max(...moments);
  const usualPause = (last - Math.min(...moments)) / Math.max(1, own.length - 1);
  return own.length > 1 && newest - last > Math.max(quiet, oftener * usualPause);
}

/** 0: unknown. */
const momentOf = ({ at }: Failure): number => (at === '' ? 0 : Date.parse(at));
