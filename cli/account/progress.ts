import { say } from '../../core/messages/render.ts';
import { colours } from '../colours.ts';
import type { Terminal } from '../terminal.ts';

/**
 * Shows progress on standard error: a line for each step that has ended, and on a terminal below them a line of
 * those that have not.
 */
export class Progress {
  readonly #terminal: Terminal;
  readonly #running = new Set<string>();

  constructor(terminal: Terminal) {
    this.#terminal = terminal;
  }

  /** Runs a step. @param outcome what to say of its result */
  async step<T>(
    name: string,
    work: () => Promise<T>,
    outcome: (result: T) => string = () => '',
  ): Promise<T> {
    const started = performance.now();
    this.#running.add(name);
    this.#draw();
    try {
      const result = await work();
      this.#end(name, outcome(result), performance.now() - started);
      return result;
    } catch (error) {
      this.#running.delete(name);
      this.#clear();
      throw error;
    }
  }

  /** A line that stays. */
  line(text: string): void {
    this.#clear();
    this.#terminal.err(`${text}\n`);
    this.#draw();
  }

  /** A line that the next one replaces; without a terminal it stays. */
  passing(text: string): void {
    if (!this.#terminal.live) return this.line(text);
    this.#terminal.err(`\r\u001b[K${text.slice(0, 78)}`);
  }

  #end(name: string, outcome: string, milliseconds: number): void {
    this.#running.delete(name);
    const took = say('account.took', { seconds: (milliseconds / 1000).toFixed(1) });
    this.line([colours.green('✓'), name, outcome, colours.dim(took)].filter(Boolean).join(' '));
  }

  #draw(): void {
    if (!this.#terminal.live || this.#running.size === 0) return;
    const names = [...this.#running].join(', ');
    this.#terminal.err(`\r\u001b[K${colours.dim(`… ${names}`.slice(0, 78))}`);
  }

  #clear(): void {
    if (this.#terminal.live) this.#terminal.err('\r\u001b[K');
  }
}
