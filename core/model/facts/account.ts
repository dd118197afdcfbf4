import * as z from 'zod/mini';
import { readingSchema } from '../reading.ts';

/** What the account has that the checks of API Gateway's own settings need besides the base. */
export const accountFactsSchema = z.object({
  /** Whether the execution log group of the stage exists. */
  executionLogGroup: readingSchema(z.boolean()),
});
export type AccountFacts = z.infer<typeof accountFactsSchema>;
