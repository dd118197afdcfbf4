import type { Environment } from '../aws/environment.ts';

/**
 * Looks again and again until `done` says so.
 * @throws Error naming `what` after `seconds` of the environment's clock
 */
export async function until(
  environment: Environment,
  what: string,
  seconds: number,
  done: () => Promise<boolean>,
): Promise<void> {
  const end = environment.clock.now().getTime() + seconds * 1000;
  while (!(await done())) {
    if (environment.clock.now().getTime() >= end)
      throw new Error(`${what} was not done after ${seconds} seconds.`);
    await environment.clock.sleep(5000);
  }
}
