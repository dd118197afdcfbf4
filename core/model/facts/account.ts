import * as z from 'zod/mini';
import { readingSchema } from '../reading.ts';

export const accountFactsSchema = z.object({
  /** Whether the execution log group of the stage exists. */
  executionLogGroup: readingSchema(z.boolean()),
});
export type AccountFacts = z.infer<typeof accountFactsSchema>;
