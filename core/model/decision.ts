import * as z from 'zod/mini';

/** What an operator says to exactly one plan. */
export const decisionSchema = z.object({
  incidentId: z.string(),
  planHash: z.string(),
  answer: z.enum(['approve', 'reject']),
  /** Who says so, as they call themselves; CloudTrail holds who started the execution. */
  by: z.string(),
  /** ISO 8601 */
  at: z.string(),
  reason: z.optional(z.string()),
});
export type Decision = z.infer<typeof decisionSchema>;
