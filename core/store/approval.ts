import * as z from 'zod/mini';

/** A question about one plan, as the table keeps it. */
export const questionSchema = z.object({
  attempt: z.number(),
  planHash: z.string(),
  /** What the plan proposes and what it rests on, for when it is rejected; absent in questions of an earlier release. */
  proposal: z.optional(z.string()),
  grounds: z.optional(z.string()),
  /** Seconds since 1970. */
  deadline: z.number(),
  /** Who holds it can answer the workflow: it is in no log, report or message. Absent once it was used. */
  taskToken: z.optional(z.string()),
});
export type Question = z.infer<typeof questionSchema>;

/** The one answer to a question. It is apart from it, because whoever asks must not answer. */
export const answerSchema = z.object({
  planHash: z.string(),
  answer: z.enum(['approve', 'reject']),
  decidedBy: z.string(),
  /** `deciding`: on its way to the workflow; the same answer may be sent again. */
  status: z.enum(['deciding', 'decided']),
});
export type Answer = z.infer<typeof answerSchema>;
