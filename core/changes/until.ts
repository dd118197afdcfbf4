import type { Environment } from '../aws/environment.ts';
import { TemporaryFailure } from '../model/errors.ts';

/**
 * Looks again and again until `done` says so.
 * @throws TemporaryFailure naming `what` after `seconds` of the environment's clock: whoever comes again goes on waiting
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
      throw new TemporaryFailure(`${what} was not done after ${seconds} seconds.`);
    await environment.clock.sleep(5000);
  }
}
