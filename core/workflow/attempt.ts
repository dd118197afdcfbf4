/** Which incident, and which try at it; what every step after the first is given. */
export interface AttemptInput {
  readonly incidentId: string;
  /** From 1. */
  readonly attempt: number;
}
