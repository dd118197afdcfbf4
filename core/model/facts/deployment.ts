import * as z from 'zod/mini';

/** @see https://docs.aws.amazon.com/apigateway/latest/api/API_Deployment.html */
export const deploymentSchema = z.object({
  id: z.string(),
  /** ISO 8601 */
  createdAt: z.string(),
  description: z.optional(z.string()),
  /** Of HTTP and WebSocket APIs: `PENDING`, `FAILED` or `DEPLOYED`. */
  status: z.optional(z.string()),
  statusMessage: z.optional(z.string()),
  /** Made by API Gateway because something was changed. */
  automatic: z.optional(z.literal(true)),
});

export type Deployment = z.infer<typeof deploymentSchema>;
