import type { Probe } from '../core/model/front/probe.ts';
import type { Connect } from './account/connection.ts';
import type { Interrupts } from './interrupts.ts';
import type { Self } from './self.ts';
import type { Terminal } from './terminal.ts';

/** Sets the exit code. */
export type Finish = (code: number) => void;

/** Everything that commands know of the world around them: tests hand in a simulated account and a terminal of their own. */
export interface Context {
  readonly terminal: Terminal;
  readonly connect: Connect;
  /** The network as a client has it. */
  readonly probe: () => Promise<Probe>;
  readonly interrupts: Interrupts;
  readonly self: Self;
  /** Where journals are kept and relative file names begin. */
  readonly folder: string;
}

/** A command's context, and where it says how it ended. */
export interface CommandContext extends Context {
  readonly finish: Finish;
}
