import * as z from 'zod/mini';

/**
 * Settings of one route of a stage, or of all of them.
 * @see https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis-apiid-stages-stagename.html
 */
export const routeSettingsSchema = z.object({
  detailedMetricsEnabled: z.optional(z.boolean()),
  /** `OFF`, `ERROR` or `INFO`; WebSocket APIs only. */
  loggingLevel: z.optional(z.string()),
  /** Requests per second. */
  throttlingRateLimit: z.optional(z.number()),
  /** Requests at once. */
  throttlingBurstLimit: z.optional(z.number()),
});

export type RouteSettings = z.infer<typeof routeSettingsSchema>;

/** What the stages of HTTP and WebSocket APIs have in common; known as soon as the stage is. */
export const v2StageSchema = z.object({
  /** Whether every change of the API is deployed at once. */
  autoDeploy: z.boolean(),
  /** How the last automatic deployment ended, where it failed. */
  lastDeploymentStatusMessage: z.optional(z.string()),
  defaultRouteSettings: routeSettingsSchema,
  /** By route key. */
  routeSettings: z.record(z.string(), routeSettingsSchema),
});
export type V2Stage = z.infer<typeof v2StageSchema>;
