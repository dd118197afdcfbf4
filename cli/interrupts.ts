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
  readonly #leaving = new Set<() => Promise<void>>();
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

  /** Whether changes are being made, so that the process must not end before they are. */
  get isCareful(): boolean {
    return this.#careful;
  }

  /** Ctrl-C was pressed. */
  press(): void {
    if (!this.#careful || this.#pressed) {
      if (this.farewell !== '') this.#tell(this.farewell);
      this.#leave();
      return;
    }
    this.#pressed = true;
    this.#tell(this.patience);
    for (const wake of this.#sleepers) wake();
  }

  /** Does something while the process may end at any time, and tidies up after it however it ends. */
  async leaving<T>(work: () => Promise<T>, tidy: () => Promise<void>): Promise<T> {
    this.#leaving.add(tidy);
    try {
      return await work();
    } finally {
      this.#leaving.delete(tidy);
      await tidy();
    }
  }

  #leave(): void {
    const end = () => this.#end(exitCodes.interrupted);
    const tidying = [...this.#leaving];
    // Whoever presses again does not want to wait.
    this.#leaving.clear();
    if (tidying.length === 0) return end();
    void Promise.allSettled(tidying.map((tidy) => tidy())).then(end);
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
