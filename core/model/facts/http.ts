import * as z from 'zod/mini';
import { readingSchema } from '../reading.ts';
import { v2StageSchema } from './v2-stage.ts';

/** A difference between what is configured and what the stage serves; `shared`: of authorizers or the CORS settings. */
export const pendingRouteSchema = z.object({
  /** The route key, or `shared`. */
  route: z.string(),
  kind: z.enum(['added', 'removed', 'changed']),
});
export type PendingRoute = z.infer<typeof pendingRouteSchema>;

/** What only an HTTP API has. @see https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis-apiid.html */
export const httpSchema = z.object({
  ...v2StageSchema.shape,
  /** What waits to be deployed. Absent where the stage is deployed automatically and the last deployment did not fail. */
  pending: z.optional(readingSchema(z.array(pendingRouteSchema))),
  /** Null: API Gateway answers no preflight requests. */
  cors: z.nullable(
    z.object({
      allowOrigins: z.array(z.string()),
      allowMethods: z.array(z.string()),
      allowHeaders: z.array(z.string()),
      exposeHeaders: z.array(z.string()),
      allowCredentials: z.boolean(),
      /** Seconds. */
      maxAge: z.optional(z.number()),
    }),
  ),
});
export type HttpConfiguration = z.infer<typeof httpSchema>;
