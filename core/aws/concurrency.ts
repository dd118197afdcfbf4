import type { Clock } from './environment.ts';

/** Maps with at most `limit` calls under way at once; the results keep the order of `items`. */
export async function mapLimited<T, R>(
  items: readonly T[],
  limit: number,
  map: (item: T, index: number) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  let next = 0;
  const worker = async () => {
    for (let index = next++; index < items.length; index = next++) {
      results[index] = await map(items[index] as T, index);
    }
  };
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, worker));
  return results;
}

/**
 * A gate that lets at most so many calls start within any so many milliseconds. Those that have to wait start one by one,
 * not all at the instant when the time is over.
 * @see https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html `GetPolicy` allows 15 a second
 */
export function pace(clock: Clock, calls: number, within = 1000): () => Promise<void> {
  const latest: number[] = [];
  return async () => {
    const now = clock.now().getTime();
    const last = latest.at(-1) ?? now;
    const free = latest.length < calls ? now : (latest.shift() ?? now) + within;
    const start = free > now ? Math.max(free, last + within / calls) : now;
    latest.push(start);
    if (start > now) await clock.sleep(start - now);
  };
}
