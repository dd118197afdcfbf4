import * as z from 'zod/mini';

/** That a person rejected what a plan proposes. */
export const rejectionSchema = z.object({
  incidentId: z.string(),
  /** What was proposed; see `proposalOf`. */
  proposal: z.string(),
  /** What it rested on; see `groundsOf`. */
  grounds: z.string(),
  /** Who rejected it, as they call themselves. */
  by: z.string(),
  /** ISO 8601 */
  at: z.string(),
  reason: z.optional(z.string()),
});
export type Rejection = z.infer<typeof rejectionSchema>;
