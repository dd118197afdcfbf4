import * as z from 'zod/mini';

/** A retrier of a state. https://states-language.net/spec.html#errors */
export const retrierSchema = z.looseObject({
  ErrorEquals: z.array(z.string()),
  IntervalSeconds: z._default(z.number(), 1),
  MaxAttempts: z._default(z.number(), 3),
  BackoffRate: z._default(z.number(), 2),
  MaxDelaySeconds: z.optional(z.number()),
  JitterStrategy: z.optional(z.string()),
});
type Retrier = z.infer<typeof retrierSchema>;

type Handler = (input: unknown) => Promise<unknown>;

/** What waits between two tries of a state need. */
export interface RetryHost {
  /** Resolves after so many milliseconds of virtual time. */
  wait(milliseconds: number): Promise<void>;
  /** 0 to 1, for the jitter. */
  random(): number;
}

/**
 * A task that fails only after the time that the workflow waits before it tries again. The interpreter would wait in real
 * time, so its own waits are set to nothing.
 */
export function withRetryWaits(
  handler: Handler,
  retriers: readonly Retrier[],
  host: RetryHost,
): Handler {
  let tried = new Map<Retrier, number>();
  return async (input) => {
    try {
      const output = await handler(input);
      tried = new Map();
      return output;
    } catch (error) {
      const retrier = retriers.find(({ ErrorEquals }) => covers(ErrorEquals, error));
      const tries = (retrier && tried.get(retrier)) ?? 0;
      if (!retrier || tries >= retrier.MaxAttempts) {
        tried = new Map();
        throw error;
      }
      tried.set(retrier, tries + 1);
      await host.wait(1000 * delayOf(retrier, tries, host.random()));
      throw error;
    }
  };
}

const covers = (names: readonly string[], error: unknown): boolean =>
  names.includes('States.ALL') ||
  names.includes('States.TaskFailed') ||
  (error instanceof Error && names.includes(error.name));

/** Seconds before the next try. */
function delayOf(retrier: Retrier, tries: number, random: number): number {
  const { IntervalSeconds, BackoffRate, MaxDelaySeconds = Infinity, JitterStrategy } = retrier;
  const delay = Math.min(IntervalSeconds * BackoffRate ** tries, MaxDelaySeconds);
  return JitterStrategy === 'FULL' ? delay * random : delay;
}
