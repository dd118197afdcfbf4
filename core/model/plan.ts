import * as z from 'zod/mini';
import { evidenceSchema } from './evidence.ts';
import { routeRefSchema } from './route.ts';
import { targetSchema } from './target.ts';

/** One AWS call as data. `service` and `action` are as in core/aws/services.ts, `input` is the SDK command's input. */
export const callSchema = z.object({
  service: z.string(),
  action: z.string(),
  /**
   * May hold `{ "$result": "<operation id>", "path": "<field>" }` where a value is only known once an earlier
   * operation has run, for example the id of a deployment.
   */
  input: z.record(z.string(), z.unknown()),
});
export type Call = z.infer<typeof callSchema>;

/** One call of a plan, with the state that it starts from and the way back. */
export const operationSchema = z.object({
  /** Unique in its plan. */
  id: z.string(),
  ...callSchema.shape,
  /**
   * What the state that this call changes must be right before it runs, as the write's `state` in core/changes/writes reads it.
   * Anything else: the plan is stale.
   */
  expects: z.unknown(),
  /** The calls that undo this one, in order. Empty only where there is nothing to undo. */
  undo: z.array(callSchema),
});
export type Operation = z.infer<typeof operationSchema>;

/** How much can go wrong: the policy says up to which risk a plan may run without a person. */
export const riskSchema = z.enum(['low', 'medium', 'high']);
export type Risk = z.infer<typeof riskSchema>;

/** What is to be done about one cause: exactly these calls, and what they touch. */
export const planSchema = z.object({
  incidentId: z.string(),
  target: targetSchema,
  /** The cause that it is to fix. */
  cause: z.object({ check: z.string(), subject: z.string() }),
  /** Further subjects of the same check that it is to fix as well. */
  also: z.optional(z.array(z.string())),
  remedy: z.string(),
  risk: riskSchema,
  /** Whom or what else the change touches. */
  blastRadius: z.array(evidenceSchema),
  routes: z.union([z.literal('all'), z.array(routeRefSchema)]),
  /** `permanent`, or a stopgap that a person must replace. */
  lifetime: z.enum(['permanent', 'stopgap']),
  operations: z.array(operationSchema),
  /** ISO 8601; approval of an older plan is refused. */
  createdAt: z.string(),
  expiresAt: z.string(),
  /** SHA-256, hex, over the canonical JSON of every other field. */
  hash: z.string(),
});
export type Plan = z.infer<typeof planSchema>;
