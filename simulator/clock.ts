import { AsyncLocalStorage } from 'node:async_hooks';
import type { Clock } from '../core/aws/environment.ts';

interface Sleeper {
  readonly until: number;
  /** Sleepers of the same moment wake in the order in which they lay down. */
  readonly order: number;
  wake(): void;
}

/** Something that is under way. It may sleep in several places at once, and is at rest while it does. */
interface Work {
  sleeping: number;
  /** Whether it has ended, perhaps while a part of it still sleeps. */
  over: boolean;
}

/** A moment that was asked for. */
export interface Appointment {
  readonly reached: Promise<void>;
  cancel(): void;
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
  readonly #work = new AsyncLocalStorage<Work>();

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

  /** Runs `work` as something that is under way. */
  async during<T>(work: () => Promise<T>): Promise<T> {
    this.#running += 1;
    const counted: Work = { sleeping: 0, over: false };
    try {
      return await this.#work.run(counted, work);
    } finally {
      counted.over = true;
      if (counted.sleeping === 0) this.#running -= 1;
    }
  }

  /** Sleeps inside counted work: while it lasts, that work is at rest. */
  async sleep(milliseconds: number): Promise<void> {
    const work = this.#work.getStore();
    if (!work) throw new Error('Only counted work can sleep on a virtual clock.');
    work.sleeping += 1;
    if (work.sleeping === 1 && !work.over) this.#running -= 1;
    await this.#at(this.#now + milliseconds, () => {
      work.sleeping -= 1;
      if (work.sleeping === 0 && !work.over) this.#running += 1;
    }).reached;
  }

  /** A moment to wait for outside counted work, for example the end of a Wait state. */
  wait(milliseconds: number): Appointment {
    return this.#at(this.#now + milliseconds, () => {});
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

  #at(until: number, onWake: () => void): Appointment {
    let wake = () => {};
    const reached = new Promise<void>((resolve) => {
      wake = () => {
        onWake();
        resolve();
      };
    });
    const sleeper: Sleeper = { until, order: (this.#order += 1), wake };
    this.#sleepers.push(sleeper);
    this.#sleepers.sort((a, b) => a.until - b.until || a.order - b.order);
    return {
      reached,
      cancel: () => {
        this.#sleepers = this.#sleepers.filter((other) => other !== sleeper);
      },
    };
  }
}

/** One round of the event loop: what was promised is kept, what was queued runs. */
const turn = () => new Promise<void>((resolve) => setImmediate(resolve));
