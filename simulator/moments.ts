import type { ExecutionEvent } from './cloud/workflow.ts';

/** Something that happened in a simulation, for its narrator. */
export type Moment = { readonly at: Date } & (
  | { readonly kind: 'broken'; readonly what: string; readonly note?: string }
  | {
      readonly kind: 'alarm';
      readonly name: string;
      readonly state: string;
      readonly reason: string;
    }
  | {
      readonly kind: 'execution-started' | 'execution-ended';
      readonly machine: string;
      readonly execution: string;
      readonly status?: string;
      readonly output?: unknown;
    }
  | {
      readonly kind: 'state';
      readonly machine: string;
      readonly execution: string;
      readonly event: ExecutionEvent;
      /** Real milliseconds since the state was entered; absent when it is. */
      readonly wallMilliseconds?: number;
    }
  /** A full minute has passed. */
  | { readonly kind: 'minute' }
  | { readonly kind: 'asked'; readonly question: Question }
  | { readonly kind: 'answered'; readonly answer: 'approve' | 'reject'; readonly by: string }
  | { readonly kind: 'message'; readonly subject: string; readonly text: string }
);

/** A moment without its time, which the clock adds. */
export type Happening = Moment extends infer M ? (M extends Moment ? Omit<M, 'at'> : never) : never;

/** A request for approval as the operator sees it. */
export interface Question {
  readonly incidentId: string;
  readonly attempt: number;
  readonly planHash: string;
}

export type Observer = (moment: Moment) => void;
