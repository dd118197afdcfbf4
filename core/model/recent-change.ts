import * as z from 'zod/mini';
import { evidenceSchema } from './evidence.ts';

/** Something that was changed shortly before the symptom or during it. */
export const recentChangeSchema = z.object({
  at: z.string(),
  what: evidenceSchema,
  /** Seconds from the change to the first bad minute; negative: it came after. */
  beforeSymptom: z.nullable(z.number()),
});
export type RecentChange = z.infer<typeof recentChangeSchema>;
