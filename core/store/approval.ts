import * as z from 'zod/mini';

/** A question about one plan, as the table keeps it. */
export const approvalSchema = z.object({
  attempt: z.number(),
  planHash: z.string(),
  /** What the plan proposes and what it rests on, for when it is rejected; absent in questions of an earlier release. */
  proposal: z.optional(z.string()),
  grounds: z.optional(z.string()),
  /** `deciding`: an answer was taken and is on its way to the workflow; the same answer may be sent again. */
  status: z.enum(['waiting', 'deciding', 'decided']),
  /** Seconds since 1970. */
  deadline: z.number(),
  /** Who holds it can answer the workflow: it is in no log, report or message. */
  taskToken: z.optional(z.string()),
  answer: z.optional(z.string()),
  decidedBy: z.optional(z.string()),
});
export type Approval = z.infer<typeof approvalSchema>;
