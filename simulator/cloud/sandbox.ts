import type { VirtualClock } from '../clock.ts';

const named = (name: string, message: string): Error => Object.assign(new Error(message), { name });

/** What Step Functions sees where the account's concurrency is used up. */
export const noConcurrency = (): Error =>
  named('Lambda.TooManyRequestsException', 'Rate Exceeded.');

/**
 * Runs a Lambda until it answers or its time is up.
 * @param seconds its timeout
 * @param run is handed what throws once the Lambda has been ended
 * @throws Sandbox.Timedout
 */
export async function within<T>(
  clock: VirtualClock,
  seconds: number,
  run: (alive: () => void) => Promise<T>,
): Promise<T> {
  let over = false;
  const timedOut = () => named('Sandbox.Timedout', `Task timed out after ${seconds}.00 seconds`);
  const alive = () => {
    if (over) throw timedOut();
  };
  const timeout = clock.wait(seconds * 1000);
  const expired = timeout.reached.then((): never => {
    throw timedOut();
  });
  // Nobody listens any more where the Lambda answered in time.
  expired.catch(() => {});
  try {
    return await Promise.race([clock.during(() => run(alive)), expired]);
  } finally {
    over = true;
    timeout.cancel();
  }
}
