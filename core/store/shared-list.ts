import { gunzipSync, gzipSync } from 'node:zlib';
import type { Environment } from '../aws/environment.ts';
import { partitionIn } from '../model/key-space.ts';
import { secondsOf } from './expiry.ts';
import { table } from './table.ts';

/** Seconds that one who reads the list may take before another does. */
const reading = 15;
/** How many may read it at the same time: the few alarms of one fault do not wait for each other. */
const usualReaders = 4;
/** Milliseconds between two looks whether the list is there. */
const look = 500;

/**
 * A list of the whole account, read about once a minute for all incidents. The first who find it old read it; the others wait
 * for that.
 * Where the table cannot hold it or does not answer, everybody reads for themselves.
 * @param freshness seconds for which it serves
 * @param readers how many may read it at the same time
 */
export async function sharedList<T>(
  environment: Environment,
  name: string,
  read: () => Promise<readonly T[]>,
  freshness = 60,
  readers = usualReaders,
): Promise<readonly T[]> {
  const shelf = shelfOf<T>(environment, name);
  const readAndShare = async () => {
    const list = await read();
    await shelf.put(list);
    return list;
  };
  for (let waited = 0; waited <= reading * 1000; waited += look) {
    // oxlint-disable-next-line no-await-in-loop -- each look waits for the one before it
    const list = await shelf.get(freshness);
    if (list) return list;
    // oxlint-disable-next-line no-await-in-loop
    if (await shelf.reserve(readers)) return readAndShare();
    // oxlint-disable-next-line no-await-in-loop
    await environment.clock.sleep(look);
  }
  return read();
}

function shelfOf<T>(environment: Environment, name: string) {
  const items = table(environment);
  const pk = partitionIn('shared', name);
  const now = () => secondsOf(environment.clock.now());
  return {
    async get(freshness: number): Promise<readonly T[] | undefined> {
      const item = await items.get({ pk, sk: 'LIST' });
      if (!item || Number(item['at']) + freshness < now()) return undefined;
      return JSON.parse(gunzipSync(Buffer.from(String(item['list']), 'base64')).toString()) as T[];
    },
    /** @returns false where others are reading it */
    async reserve(readers: number): Promise<boolean> {
      for (let reader = 0; reader < readers; reader += 1) {
        // oxlint-disable-next-line no-await-in-loop -- the next is asked for only where this one is taken
        const isFree = await items.put(
          { pk, sk: `READER#${reader}`, expiresAt: now() + reading },
          { holds: 'attribute_not_exists(pk) OR expiresAt < :now', values: { now: now() } },
        );
        if (isFree) return true;
      }
      return false;
    },
    async put(list: readonly T[]): Promise<void> {
      const packed = gzipSync(JSON.stringify(list)).toString('base64');
      try {
        await items.put({ pk, sk: 'LIST', at: now(), list: packed, expiresAt: now() + 3600 });
      } catch (error) {
        environment.logger.warn('A list could not be shared', error as Error);
      }
    },
  };
}
