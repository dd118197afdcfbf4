import * as z from 'zod/mini';
import { readingSchema } from '../reading.ts';
import { apiKeyFactsSchema } from './api-key.ts';
import { policyStatementSchema } from './lambda.ts';
import { webAclSchema } from './web-acl.ts';

/** What is read of the authorizers besides their configuration. */
export const authorizationFactsSchema = z.object({
  /** The Lambda authorizers that deployed methods use, with the policy of their function. */
  lambdaAuthorizers: z.array(
    z.object({
      authorizerId: z.string(),
      functionArn: z.string(),
      /** Null: the function does not exist. */
      policy: readingSchema(z.nullable(z.array(policyStatementSchema))),
    }),
  ),
  /** Absent where nothing suggests that requests fail for their API keys. */
  apiKeys: z.optional(apiKeyFactsSchema),
  /** Absent where no web ACL inspects the stage's requests, or nothing suggests that it blocks them. */
  webAcl: z.optional(readingSchema(webAclSchema)),
});
export type AuthorizationFacts = z.infer<typeof authorizationFactsSchema>;
