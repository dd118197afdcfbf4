/** A difference between the simulator and moto, and why it is none between the simulator and AWS. */
export interface Known {
  /** `<operation> <what>`, as the tests print it. */
  readonly place: string;
  readonly why: string;
}

/** Fields that `core` reads and errors that it relies on, where moto answers otherwise. */
export const knownDifferences: readonly Known[] = [];

/** Reads that `core` declares and the tests on moto do not reach. */
export const notRead: readonly Known[] = [];

/** Writes that moto cannot take, by the name of the case. */
export const notWritten: readonly Known[] = [];

/** Remedies whose plans moto cannot carry. */
export const notRemedied: readonly Known[] = [];
