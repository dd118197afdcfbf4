/** How a run of a function ended. */
export type RunOutcome =
  | { readonly kind: 'returned'; readonly value: unknown }
  | {
      readonly kind: 'failed';
      readonly by: 'throw' | 'timeout' | 'exit' | 'size';
      readonly error: { readonly errorType: string; readonly errorMessage: string };
    };
