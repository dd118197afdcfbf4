import * as z from 'zod/mini';
import { readingSchema } from '../reading.ts';
import { routeRefSchema } from '../route.ts';
import { otherPlanSchema, usagePlanSchema } from './usage-plan.ts';

/**
 * Settings of one method of a stage, or of all of them under the key `*\/*`.
 * @see https://docs.aws.amazon.com/apigateway/latest/api/API_MethodSetting.html
 */
export const methodSettingSchema = z.object({
  /** `OFF`, `ERROR` or `INFO`. */
  loggingLevel: z.optional(z.string()),
  dataTraceEnabled: z.optional(z.boolean()),
  metricsEnabled: z.optional(z.boolean()),
  /** Requests per second; -1: no limit. */
  throttlingRateLimit: z.optional(z.number()),
  /** Requests at once; -1: no limit. */
  throttlingBurstLimit: z.optional(z.number()),
});
export type MethodSetting = z.infer<typeof methodSettingSchema>;

/** A difference between what is configured now and what the stage serves: the next deployment would ship it. */
export const pendingChangeSchema = z.object({
  route: routeRefSchema,
  kind: z.enum(['added', 'removed', 'changed']),
  /** The names of the fields that differ, for `changed`. */
  fields: z.array(z.string()),
  /** Who may call the method, for `added`; absent in evidence of earlier releases. */
  access: z.optional(
    z.object({
      /** `NONE`, `AWS_IAM`, `CUSTOM` or `COGNITO_USER_POOLS`. */
      authorizationType: z.string(),
      apiKeyRequired: z.boolean(),
    }),
  ),
  /** The method has no integration now: API Gateway refuses every deployment of the API. */
  noIntegration: z.optional(z.literal(true)),
});
export type PendingChange = z.infer<typeof pendingChangeSchema>;

/** What only a stage of a REST API has; known as soon as the stage is. @see https://docs.aws.amazon.com/apigateway/latest/api/API_Stage.html */
export const restStageSchema = z.object({
  /** Keyed as API Gateway keys it: `*\/*` or `orders~1{id}/GET`-like `resourcePath/HTTP_METHOD`. */
  methodSettings: z.record(z.string(), methodSettingSchema),
  tracingEnabled: z.boolean(),
  /** The web ACL that inspects requests to the stage; absent: none does. */
  webAclArn: z.optional(z.string()),
  /** The certificate that API Gateway shows to HTTP backends; absent: none. */
  clientCertificateId: z.optional(z.string()),
  /** Null: the stage has none. */
  canary: z.nullable(
    z.object({
      /** 0 to 100. */
      percentTraffic: z.number(),
      deploymentId: z.optional(z.string()),
    }),
  ),
});
export type RestStage = z.infer<typeof restStageSchema>;

/** What only a REST API has. @see https://docs.aws.amazon.com/apigateway/latest/api/API_RestApi.html */
export const restSchema = z.object({
  ...restStageSchema.shape,
  /** `EDGE`, `REGIONAL` or `PRIVATE`. */
  endpointType: z.string(),
  rootResourceId: z.optional(z.string()),
  /** The resource policy, as JSON text that may hold escapes. */
  policy: z.optional(z.string()),
  /** What an `apigateway:CreateDeployment` would ship besides one's own change. */
  pendingChanges: readingSchema(z.array(pendingChangeSchema)),
  /**
   * The headers, in lower case, of the deployed gateway responses that differ from API Gateway's own, by type. Absent where the export
   * could not be read.
   */
  gatewayResponses: z.optional(z.record(z.string(), z.array(z.string()))),
  /** The deployed media types that are binary, as `image/png` or `*\/*`; absent: none, or not read. */
  binaryMediaTypes: z.optional(z.array(z.string())),
  /** The plans that cover the stage. */
  usagePlans: readingSchema(z.array(usagePlanSchema)),
  /** The first of the other plans, where none covers the stage; absent in evidence of earlier releases. */
  otherPlans: z.optional(z.array(otherPlanSchema)),
});
export type RestConfiguration = z.infer<typeof restSchema>;
