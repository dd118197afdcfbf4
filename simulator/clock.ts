import type { Clock } from '../core/aws/environment.ts';

interface Sleeper {
  readonly until: number;
  /** Sleepers of the same moment wake in the order in which they lay down. */
  readonly order: number;
  wake(): void;
}

/**
 * A clock that stands still until somebody moves it. Work that is under way is counted, so that whoever moves the clock can
 * wait until everything that could happen at this moment has happened.
 */
export class VirtualClock implements Clock {
  #now: number;
  #order = 0;
  #running = 0;
  #sleepers: Sleeper[] = [];

  constructor(start: Date) {
    this.#now = start.getTime();
  }

  now(): Date {
    return new Date(this.#now);
  }

  /** The moment of the next sleeper, or undefined while nobody sleeps. */
  get nextWake(): number | undefined {
    return this.#sleepers[0]?.until;
  }

  /** Sleeps inside counted work: while it lasts, that work is not under way. */
  async sleep(milliseconds: number): Promise<void> {
    this.#running -= 1;
    await this.alarm(this.#now + milliseconds).reached;
  }

  /** Runs `work` as something that is under way. */
  async during<T>(work: () => Promise<T>): Promise<T> {
    this.#running += 1;
    try {
      return await work();
    } finally {
      this.#running -= 1;
    }
  }

  /** A moment to wait for outside counted work, for example a Wait state. It counts as under way once it is reached. */
  wait(milliseconds: number): { readonly reached: Promise<void>; cancel(): void } {
    const { reached, cancel } = this.alarm(this.#now + milliseconds);
    return { reached: reached.then(() => void (this.#running -= 1)), cancel };
  }

  /** Moves to `moment` and wakes everybody whose time has come. */
  moveTo(moment: number): void {
    this.#now = moment;
    while (this.#sleepers[0] && this.#sleepers[0].until <= moment) this.#sleepers.shift()?.wake();
  }

  /** Resolves when nothing is under way but waiting for a later time. */
  async settled(): Promise<void> {
    for (let quiet = 0; quiet < 3; quiet = this.#running === 0 ? quiet + 1 : 0) await turn();
  }

  private alarm(until: number): { readonly reached: Promise<void>; cancel(): void } {
    let wake = () => {};
    const reached = new Promise<void>((resolve) => {
      wake = resolve;
    });
    const sleeper: Sleeper = {
      until,
      order: (this.#order += 1),
      wake: () => {
        this.#running += 1;
        wake();
      },
    };
    this.#sleepers.push(sleeper);
    this.#sleepers.sort((a, b) => a.until - b.until || a.order - b.order);
    return {
      reached,
      cancel: () => (this.#sleepers = this.#sleepers.filter((s) => s !== sleeper)),
    };
  }
}

const turn = () => new Promise<void>((resolve) => setImmediate(resolve));
