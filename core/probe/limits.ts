/** How long a phase may take in milliseconds, and how much of an answer is read in characters. */
export interface Limits {
  readonly dns: number;
  readonly connect: number;
  readonly handshake: number;
  readonly answer: number;
  readonly body: number;
}

/** An integration may take 29 seconds; whoever waits at a terminal should not. */
export const usualLimits: Limits = {
  dns: 5000,
  connect: 5000,
  handshake: 5000,
  answer: 10_000,
  body: 1000,
};
