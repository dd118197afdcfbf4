/** Something that speaks HTTP, wherever it stands. */
export interface Backend {
  /** Milliseconds. */
  readonly duration: number;
  readonly status: number;
  readonly body: string;
}
