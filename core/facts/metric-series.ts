import type { Window } from './window.ts';

/** The values of one query, by the start of their minute (ISO 8601). */
export type Series = ReadonlyMap<string, number>;

/** The starts of the window's minutes, oldest first; the one that is still running is the last. */
export function minutesOf({ start, end }: Window): string[] {
  const first = Math.floor(Date.parse(start) / 60000);
  const count = Math.ceil(Date.parse(end) / 60000) - first;
  return Array.from({ length: Math.max(count, 0) }, (_, index) =>
    new Date((first + index) * 60000).toISOString(),
  );
}

/** Several series as one. */
export function summed(all: Iterable<Iterable<readonly [string, number]>>): Series {
  const total = new Map<string, number>();
  for (const series of all)
    for (const [at, value] of series) total.set(at, (total.get(at) ?? 0) + value);
  return total;
}
