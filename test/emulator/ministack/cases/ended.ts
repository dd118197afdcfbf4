import assert from 'node:assert/strict';

/** How an execution ended. */
export interface Ended {
  readonly status: string | undefined;
  readonly error?: string | undefined;
  readonly cause?: string | undefined;
  readonly states: readonly string[];
}

/** That an execution came to one of the workflow's own ends, through these states at last. */
export function assertEnd({ status, error, cause, states }: Ended, ...last: string[]): void {
  const seen = { status, ...(error && { error, cause }), last: states.slice(-last.length) };
  assert.deepEqual(seen, { status: 'SUCCEEDED', last });
}

/** That a decision was refused. */
export function assertRefused({ status, error }: Ended): void {
  assert.deepEqual({ status, error }, { status: 'FAILED', error: 'DecisionRefused' });
}
