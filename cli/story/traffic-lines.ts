import { say } from '../../core/messages/render.ts';
import type { Simulation } from '../../simulator/simulation.ts';
import { lastMinute } from '../../simulator/last-minute.ts';
import { colours } from '../colours.ts';

const width = 20;
/** While nothing happens, every fifth minute is enough. */
const calm = 5;

/** One line per minute of traffic: how much of it fails, as a bar and a number. */
export class TrafficLines {
  readonly #print: (line: string) => void;
  #urgent = false;
  #minutes = 0;

  constructor(print: (line: string) => void) {
    this.#print = print;
  }

  /** From now on every minute counts. */
  urgent(): void {
    this.#urgent = true;
  }

  /** Something else was printed: start a new stretch of traffic. */
  interrupt(): void {
    this.#minutes = 0;
  }

  minute(at: Date, simulation: Simulation): void {
    const { requests, serverErrors, clientErrors, latency } = lastMinute(simulation, at);
    const failing = serverErrors + clientErrors;
    this.#minutes += 1;
    const steady = failing === 0 && this.#minutes % calm !== 1;
    if (failing === 0) this.#urgent = false;
    if (steady && !this.#urgent) return;
    const share = requests === 0 ? 0 : failing / requests;
    const filled = Math.round(share * width);
    const bar = colours.red('█'.repeat(filled)) + colours.dim('░'.repeat(width - filled));
    const numbers = say('story.minute', {
      share: `${(share * 100).toFixed(1)}%`.padStart(6),
      requests,
      latency: Math.round(latency),
    });
    this.#print(`${colours.dim(at.toISOString().slice(11, 19))}  ${bar} ${numbers}`);
  }
}
