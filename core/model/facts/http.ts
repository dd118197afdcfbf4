import * as z from 'zod/mini';
import { v2StageSchema } from './v2-stage.ts';

/** What only an HTTP API has. @see https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis-apiid.html */
export const httpSchema = z.object({
  ...v2StageSchema.shape,
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
