/** What the command line's exit codes mean. */
export const exitCodes = {
  ok: 0,
  /** Something is not as it should be: an API fails, a change did not help, an expectation failed. */
  faulty: 1,
  /** The call, a file or an option was wrong. */
  usage: 2,
  /** It could not be determined: AWS refused or did not respond, or too little could be read. */
  unknown: 3,
  /** The program itself is at fault. */
  fault: 70,
  /** Ctrl-C. */
  interrupted: 130,
} as const;
