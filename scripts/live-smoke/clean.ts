import { setTimeout as sleep } from 'node:timers/promises';
import type { Account } from './account.ts';
import { type Remain, remainsIn } from './remains.ts';

/** How often is looked at most, and milliseconds in between: API Gateway deletes one API in 30 seconds. */
const rounds = 8;
const pause = 35_000;
/** Milliseconds after which what was made a moment ago is listed. */
const lag = 2000;

/**
 * Deletes all that runs made in the account and Region, and says what.
 * @returns what could not be deleted, with the reason
 */
export async function clean(account: Account, say: (line: string) => void): Promise<string[]> {
  let failed: string[] = [];
  for (let round = 1, empty = 0; round <= rounds && empty < 2; round += 1) {
    // oxlint-disable no-await-in-loop -- until two looks find nothing
    const remains = await remainsIn(account);
    failed = await deleted(remains, say);
    empty = remains.length === 0 ? empty + 1 : 0;
    if (empty < 2) await sleep(failed.length > 0 ? pause : lag);
    // oxlint-enable no-await-in-loop
  }
  return failed;
}

async function deleted(remains: readonly Remain[], say: (line: string) => void): Promise<string[]> {
  const failed: string[] = [];
  for (const remain of remains)
    try {
      // oxlint-disable-next-line no-await-in-loop -- in order
      await remain.delete();
      say(`deleted: ${remain.what}`);
    } catch (error) {
      const { name, message } = error as Error;
      // Lists go on naming what is gone for a moment.
      if (!/NotFound|NoSuchEntity/.test(name)) failed.push(`${remain.what}: ${message}`);
    }
  return failed;
}
