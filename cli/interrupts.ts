import { exitCodes } from './exit-codes.ts';
import { Interrupted } from './problem.ts';

/**
 * What Ctrl-C does: it ends the process at once, except while changes are made. Then the AWS call that is under way is
 * brought to its end and journalled first, and whoever works learns of it by {@link Interrupted}. A second Ctrl-C ends the
 * process whatever is under way.
 */
export class Interrupts {
  readonly #end: (code: number) => void;
  readonly #tell: (sentence: string) => void;
  readonly #sleepers = new Set<() => void>();
  #careful = false;
  #pressed = false;
  #raised = false;
  /** Said when the process ends at once. */
  farewell = '';
  /** Said when the process goes on until it is safe to end. */
  patience = '';

  constructor(end: (code: number) => void, tell: (sentence: string) => void) {
    this.#end = end;
    this.#tell = tell;
  }

  /** Ctrl-C was pressed. */
  press(): void {
    if (!this.#careful || this.#pressed) {
      if (this.farewell !== '') this.#tell(this.farewell);
      this.#end(exitCodes.interrupted);
      return;
    }
    this.#pressed = true;
    this.#tell(this.patience);
    for (const wake of this.#sleepers) wake();
  }

  /** Runs work that must not be interrupted between an AWS call and its journal entry. */
  async careful<T>(work: () => Promise<T>): Promise<T> {
    this.#careful = true;
    try {
      return await work();
    } finally {
      this.#careful = false;
    }
  }

  /** To be called where it is safe to stop. @throws Interrupted once after Ctrl-C; what follows may undo things */
  check(): void {
    if (!this.#pressed || this.#raised) return;
    this.#raised = true;
    throw new Interrupted();
  }

  /** Sleeps, no longer than until Ctrl-C. @throws Interrupted */
  async sleep(sleep: (signal: AbortSignal) => Promise<void>): Promise<void> {
    this.check();
    const sleeper = new AbortController();
    const woken = new Promise<void>((resolve) => {
      sleeper.signal.addEventListener('abort', () => resolve());
    });
    const wake = () => sleeper.abort();
    this.#sleepers.add(wake);
    try {
      await Promise.race([sleep(sleeper.signal), woken]);
    } finally {
      this.#sleepers.delete(wake);
    }
    this.check();
  }
}
