import * as z from 'zod/mini';

/** @see https://docs.aws.amazon.com/apigateway/latest/api/API_Authorizer.html */
export const authorizerSchema = z.object({
  id: z.string(),
  name: z.string(),
  /** `TOKEN`, `REQUEST`, `COGNITO_USER_POOLS` or `JWT`. */
  type: z.string(),
  /** The user pools of a Cognito authorizer. */
  providerARNs: z.optional(z.array(z.string())),
  authorizerUri: z.optional(z.string()),
  authorizerCredentials: z.optional(z.string()),
  identitySource: z.optional(z.string()),
  /** A regular expression that a token must match before the function is asked. */
  identityValidationExpression: z.optional(z.string()),
  /** Seconds; 0: answers are not cached. */
  authorizerResultTtlInSeconds: z.optional(z.number()),
});

export type Authorizer = z.infer<typeof authorizerSchema>;
