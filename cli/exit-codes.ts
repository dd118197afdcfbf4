/** What the command line's exit codes mean. */
export const exitCodes = {
  ok: 0,
  /** Something is not as it should be: an expectation failed. */
  faulty: 1,
  /** The call, a file or an option was wrong. */
  usage: 2,
  /** The program itself is at fault. */
  fault: 70,
  /** Ctrl-C. */
  interrupted: 130,
} as const;
