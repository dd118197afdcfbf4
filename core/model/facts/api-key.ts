import * as z from 'zod/mini';
import { readingSchema } from '../reading.ts';

/** An API key without its value. @see https://docs.aws.amazon.com/apigateway/latest/api/API_ApiKey.html */
export const apiKeySchema = z.object({
  id: z.string(),
  name: z.string(),
  enabled: z.boolean(),
  /** ISO 8601 */
  updatedAt: z.optional(z.string()),
});
export type ApiKey = z.infer<typeof apiKeySchema>;

/** What the account says of API keys. A list that is not whole proves of no key that it is missing from it. */
export const apiKeyFactsSchema = z.object({
  keys: readingSchema(z.object({ items: z.array(apiKeySchema), isWhole: z.boolean() })),
  /** The keys of the stage's usage plans; of some of these where there are many. */
  members: readingSchema(
    z.array(
      z.object({ usagePlanId: z.string(), keyIds: z.array(z.string()), isWhole: z.boolean() }),
    ),
  ),
  /** The plans that hold the key that the incident is about, whatever the lists leave out; absent: not asked. */
  holders: z.optional(
    readingSchema(z.object({ keyId: z.string(), usagePlanIds: z.array(z.string()) })),
  ),
});
export type ApiKeyFacts = z.infer<typeof apiKeyFactsSchema>;
