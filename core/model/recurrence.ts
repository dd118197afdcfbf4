import * as z from 'zod/mini';
import { changeMadeSchema } from './over.ts';

/** An incident of a target that ended without a change by the product. */
export const recurrenceSchema = z.object({
  incidentId: z.string(),
  /** The id of the likeliest cause, all ids that nothing distinguishes, or `unknown`. */
  cause: z.string(),
  /** ISO 8601; when the symptom was there. */
  from: z.string(),
  until: z.string(),
  broughtBy: z.nullable(changeMadeSchema),
  endedBy: z.nullable(changeMadeSchema),
});
export type Recurrence = z.infer<typeof recurrenceSchema>;
