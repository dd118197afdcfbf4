import { AsyncLocalStorage } from 'node:async_hooks';
import type { Simulation } from '../../simulator/simulation.ts';

/** One run of a Lambda. What is dead makes no further call. */
export interface Invocation {
  readonly index: number;
  /** The Lambda, as `check-lambda`. */
  readonly name: string;
  /** Seconds after which Lambda ends it. */
  readonly timeout: number;
  dead: boolean;
  /** Ends it as Lambda does, with this error's name. */
  die(error: string): void;
}

/** Which invocations there were, and which one makes a call. */
export interface Invocations {
  readonly names: readonly string[];
  current(): Invocation | undefined;
}

/**
 * Has every invocation of a simulation be one that can be killed.
 * @param repeat how often, and how, an invocation runs; absent: once
 */
export function watchInvocations(
  simulation: Simulation,
  repeat?: (index: number, name: string) => 'again' | 'at-once' | undefined,
): Invocations {
  const storage = new AsyncLocalStorage<Invocation>();
  const names: string[] = [];
  const runOnce = (run: () => Promise<unknown>, index: number, name: string, timeout: number) =>
    new Promise((resolve, reject) => {
      const invocation: Invocation = {
        index,
        name,
        timeout,
        dead: false,
        die(error) {
          invocation.dead = true;
          reject(Object.assign(new Error('The process died.'), { name: error }));
        },
      };
      storage.run(invocation, run).then(resolve, reject);
    });
  simulation.aroundInvocation = async ({ handler, timeout }, run) => {
    const name = handler.replace(/\.handler$/, '');
    const index = names.push(name) - 1;
    const once = () => runOnce(run, index, name, timeout);
    const how = repeat?.(index, name);
    if (how === undefined) return once();
    if (how === 'again') {
      await once();
      return once();
    }
    const [first, second] = await Promise.allSettled([once(), once()]);
    // The workflow hears of the one that it started last.
    if (second.status === 'fulfilled') return second.value;
    if (first.status === 'rejected') throw first.reason;
    throw second.reason;
  };
  return { names, current: () => storage.getStore() };
}
