import * as z from 'zod/mini';

/**
 * @see https://docs.aws.amazon.com/apigateway/latest/api/API_Authorizer.html
 * @see https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis-apiid-authorizers-authorizerid.html
 */
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
  /** `1.0` or `2.0`: the form of what the Lambda authorizer of an HTTP API gets and returns. */
  payloadFormatVersion: z.optional(z.string()),
  /** Whether the Lambda authorizer of an HTTP API answers with `isAuthorized` instead of a policy. */
  enableSimpleResponses: z.optional(z.boolean()),
  /** Of a JWT authorizer. */
  jwt: z.optional(z.object({ issuer: z.string(), audience: z.array(z.string()) })),
});

export type Authorizer = z.infer<typeof authorizerSchema>;
