import type { Environment } from '../aws/environment.ts';

/** How long a read may be behind a write, in seconds, and how often it is looked again. */
const behind = 12;
const pause = 2;

/**
 * Reads until what is read is `enough`: for some seconds a read might not see a write.
 * @returns what was read last
 * @see https://docs.aws.amazon.com/ec2/latest/devguide/eventual-consistency.html
 */
export async function pollWhileBehind<T>(
  environment: Environment,
  read: () => Promise<T>,
  enough: (found: T) => boolean,
): Promise<T> {
  for (let waited = 0; ; waited += pause) {
    // Each look is later than the one before it.
    // oxlint-disable-next-line no-await-in-loop
    const found = await read();
    if (waited >= behind || enough(found)) return found;
    // oxlint-disable-next-line no-await-in-loop
    await environment.clock.sleep(pause * 1000);
  }
}
