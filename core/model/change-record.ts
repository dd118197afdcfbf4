import * as z from 'zod/mini';
import { callSchema } from './plan.ts';

/**
 * What became of an operation. `intended` is written before the call and `applied` after it, so a process that died between the
 * two leaves a record that says where to look. `refused`: AWS did not carry the call out. `uncertain`: what is there is neither
 * what was there before nor provably ours. `skipped-modified`: ours, and somebody has changed it since.
 */
export const changeStatusSchema = z.enum([
  'intended',
  'applied',
  'refused',
  'uncertain',
  'undone',
  'skipped-modified',
]);

/** One operation of a plan in the journal. */
export const changeSchema = z.object({
  incidentId: z.string(),
  planHash: z.string(),
  operationId: z.string(),
  /** The operation's place in its plan, from 0. */
  index: z.number(),
  status: changeStatusSchema,
  call: callSchema,
  undo: z.array(callSchema),
  /** The state that the call changes, before it and after it. */
  before: z.unknown(),
  after: z.optional(z.unknown()),
  /** The call's own answer, for operations that refer to it. */
  output: z.optional(z.record(z.string(), z.unknown())),
  requestId: z.optional(z.string()),
  /** Somebody else changed the same between the last look and the call, so `before` is older than theirs. */
  overtook: z.optional(z.boolean()),
  at: z.string(),
});
export type Change = z.infer<typeof changeSchema>;

/** All changes of one plan, in the order in which they ran; enough to undo each. */
export const changeRecordSchema = z.object({
  incidentId: z.string(),
  planHash: z.string(),
  changes: z.array(changeSchema),
});
export type ChangeRecord = z.infer<typeof changeRecordSchema>;
