import type { ClientConstructor, Environment } from './environment.ts';
import { isTemporary } from './temporary.ts';

/** Seconds before a read is made again, after the SDK has tried it in vain. */
const pauses = [3, 8];
/** Seconds for which a service that was waited for in vain is not waited for again. */
const givenUpFor = 60;
/**
 * Not CloudTrail's events: they only add who changed what, and its two calls a second are soon used up by others. Nor log
 * queries, which cost money: whoever starts one tries again with what that may cost.
 */
const isRead = /^(Get|List|Describe|Query)/;

type Next = (args: unknown) => Promise<unknown>;
interface Pluggable {
  middlewareStack?: {
    add(
      middleware: (next: Next, context: { clientName?: string; commandName?: string }) => Next,
      options: { step: 'initialize'; priority: 'high'; name: string },
    ): void;
  };
}

/** The clients that wait. */
const known = new WeakSet<object>();

/**
 * The same world, in which a read that AWS had no time for is made again after some seconds: the SDK gives up within three, and one
 * gap can cost the diagnosis. What fails for longer stays a failure, and holds nobody up twice.
 */
export function patient(environment: Environment): Environment {
  const inVain = new Map<string, number>();
  const { clock } = environment;

  const waiting =
    (
      next: Next,
      { clientName = '', commandName = '' }: { clientName?: string; commandName?: string },
    ): Next =>
    async (args) => {
      if (!isRead.test(commandName)) return next(args);
      for (const [tried, pause] of [...pauses, 0].entries()) {
        try {
          // oxlint-disable-next-line no-await-in-loop -- each try waits for the one before it
          return await next(args);
        } catch (error) {
          const now = clock.now().getTime();
          const isGivenUp = now < (inVain.get(clientName) ?? -Infinity) + givenUpFor * 1000;
          if (tried === pauses.length && isTemporary(error)) inVain.set(clientName, now);
          if (tried === pauses.length || isGivenUp || !isTemporary(error)) throw error;
          // oxlint-disable-next-line no-await-in-loop
          await clock.sleep(pause * 1000);
        }
      }
      return next(args);
    };

  return {
    ...environment,
    client<C>(
      constructor: ClientConstructor<C>,
      options?: Parameters<Environment['client']>[1],
    ): C {
      const client = environment.client(constructor, options);
      if (!known.has(client as object)) {
        known.add(client as object);
        (client as Pluggable).middlewareStack?.add(waiting, {
          step: 'initialize',
          priority: 'high',
          name: 'patience',
        });
      }
      return client;
    },
  };
}
