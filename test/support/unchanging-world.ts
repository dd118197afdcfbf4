import type { Environment } from '../../core/aws/environment.ts';

/** A world in which AWS always gives the same answer, and sleeping is all that takes time. */
export function unchangingWorld(answer: object): {
  readonly environment: Environment;
  /** Milliseconds that were slept. */
  readonly slept: () => number;
} {
  let now = 0;
  const environment = {
    client: () => ({ send: async () => answer }),
    clock: {
      now: () => new Date(now),
      sleep: async (milliseconds: number) => void (now += milliseconds),
    },
  } as unknown as Environment;
  return { environment, slept: () => now };
}
