import type { Finding } from '../model/finding.ts';
import type { Failure, Signals } from '../model/signals.ts';

/** What a fault is compared with. */
export interface Seen {
  readonly signals: Signals;
  /** The failed requests of the log that are more than usual. */
  readonly sample: readonly Failure[];
  /** Those that are as many as before the symptom. */
  readonly usual: readonly Failure[];
  /** A test of a method that failed and names a cause; it is not among the requests of the sample. */
  readonly probe?: Failure;
  readonly findings: readonly Finding[];
}
