/** What a task of ECS is busy with. All times in milliseconds since 1970. */
export interface Busy {
  /** When each request that it works on is answered. */
  workers: number[];
  /** When its processor has done all that was given to it. */
  processorFreeAt: number;
  /** Milliseconds for which its processor was in use, by the minute since 1970. */
  readonly used: Map<number, number>;
}
