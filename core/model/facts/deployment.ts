import * as z from 'zod/mini';

/** @see https://docs.aws.amazon.com/apigateway/latest/api/API_Deployment.html */
export const deploymentSchema = z.object({
  id: z.string(),
  /** ISO 8601 */
  createdAt: z.string(),
  description: z.optional(z.string()),
});

export type Deployment = z.infer<typeof deploymentSchema>;
