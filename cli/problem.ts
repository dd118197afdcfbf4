import { exitCodes } from './exit-codes.ts';

/** An error for a person in one sentence, without a stack trace, and the exit code that goes with it. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly code: number;
  constructor(sentence: string, code: number = exitCodes.usage, options?: ErrorOptions) {
    super(sentence, options);
    this.code = code;
  }
}

/** Ctrl-C, where something was under way that had to be brought to an end first. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
}
