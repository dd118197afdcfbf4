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
 * A gate that lets at most `perSecond` calls start in each second since the first.
 * @see https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html `GetPolicy` allows 15 a second
 */
export function pace(clock: Clock, perSecond: number): () => Promise<void> {
  let started = 0;
  let first: number | undefined;
  return async () => {
    first ??= clock.now().getTime();
    const due = first + Math.floor(started++ / perSecond) * 1000;
    const wait = due - clock.now().getTime();
    if (wait > 0) await clock.sleep(wait);
  };
}
