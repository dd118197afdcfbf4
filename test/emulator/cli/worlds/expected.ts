/** What the command line has to find in an API. */
export interface Expected {
  /** The checks of all causes, the best first; none: healthy. */
  readonly causes: readonly string[];
  /** The checks of faults that do not explain what fails. */
  readonly beside?: readonly string[];
  /** Every remedy that the causes name; absent: none, as another one would be a wrong fix. */
  readonly remedies?: readonly string[];
  /** Absent: any of the tests. */
  readonly region?: string;
}
