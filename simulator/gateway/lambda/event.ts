/** What a function behind an API gets of a request. */
export interface LambdaEvent {
  /** The form of the event: that of REST APIs is `1.0`. */
  readonly format: '1.0' | '2.0';
  /** The path as the event has it: of an HTTP API with a named stage, the stage is part of it. */
  readonly path: string;
}
