import type { Asked } from './asked.ts';
import type { Probed, Resolved } from './probed.ts';

/** The network as a client has it. The simulator and tests have their own. */
export interface Probe {
  /** The addresses of a host name. Never throws. */
  resolve(host: string): Promise<Resolved>;
  /** Sends the request, and follows nothing. Never throws, and takes seconds at most. */
  send(asked: Asked): Promise<Probed>;
}
