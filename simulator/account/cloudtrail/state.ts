/** An event as the event history keeps it. */
export interface RecordedEvent {
  readonly id: string;
  readonly at: Date;
  readonly source: string;
  readonly name: string;
  readonly username: string;
  /** The record itself. */
  readonly record: Readonly<Record<string, unknown>>;
}

export interface CloudTrailState {
  /** Oldest first. */
  events: RecordedEvent[];
  /** Minutes from a call until it is listed: AWS says within 5 on average, and up to 15. */
  delay: number;
  /** The moments of the latest lookups, in milliseconds. */
  lookups: number[];
}
