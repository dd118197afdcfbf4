/** How a run of a function ended. */
export type RunOutcome =
  | { readonly kind: 'returned'; readonly value: unknown }
  | {
      readonly kind: 'failed';
      readonly by: 'throw' | 'timeout' | 'exit' | 'size';
      /** Whether the process was killed, as where it uses more memory than it has. */
      readonly killed?: boolean;
      readonly error: { readonly errorType: string; readonly errorMessage: string };
    };
