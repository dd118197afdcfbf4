import * as z from 'zod/mini';
import { readingSchema } from '../reading.ts';
import { routeRefSchema, routeSchema } from '../route.ts';

/** Settings of one method of a stage, or of all of them under the key `*\/*`; see `MethodSetting` in the API reference. */
export const methodSettingSchema = z.object({
  loggingLevel: z.optional(z.enum(['OFF', 'ERROR', 'INFO'])),
  dataTraceEnabled: z.optional(z.boolean()),
  metricsEnabled: z.optional(z.boolean()),
  /** Requests per second. */
  throttlingRateLimit: z.optional(z.number()),
  /** Requests. */
  throttlingBurstLimit: z.optional(z.number()),
});
export type MethodSetting = z.infer<typeof methodSettingSchema>;

export const stageSchema = z.object({
  name: z.string(),
  deploymentId: z.string(),
  variables: z.record(z.string(), z.string()),
  /** Keyed as API Gateway keys it: `*\/*` or `orders~1{id}/GET`-like `resourcePath/HTTP_METHOD`. */
  methodSettings: z.record(z.string(), methodSettingSchema),
  accessLog: z.nullable(z.object({ destinationArn: z.string(), format: z.string() })),
  tracingEnabled: z.boolean(),
  canary: z.nullable(
    z.object({ percentTraffic: z.number(), deploymentId: z.optional(z.string()) }),
  ),
});
export type Stage = z.infer<typeof stageSchema>;

export const deploymentSchema = z.object({
  id: z.string(),
  /** ISO 8601 */
  createdAt: z.string(),
  description: z.optional(z.string()),
});
export type Deployment = z.infer<typeof deploymentSchema>;

const limitsSchema = z.object({
  rateLimit: z.optional(z.number()),
  burstLimit: z.optional(z.number()),
});

export const usagePlanSchema = z.object({
  id: z.string(),
  name: z.string(),
  /** Requests per second and requests; absent: the plan does not throttle. */
  throttle: z.optional(limitsSchema),
  quota: z.optional(
    z.object({
      limit: z.number(),
      offset: z.optional(z.number()),
      period: z.enum(['DAY', 'WEEK', 'MONTH']),
    }),
  ),
  /** The stages that the plan covers, with their own throttles per method (`/path/METHOD`). */
  apiStages: z.array(
    z.object({
      apiId: z.string(),
      stage: z.string(),
      throttle: z.optional(z.record(z.string(), limitsSchema)),
    }),
  ),
});
export type UsagePlan = z.infer<typeof usagePlanSchema>;

/** A VPC link of version 1 (Network Load Balancer through PrivateLink). */
export const vpcLinkSchema = z.object({
  id: z.string(),
  name: z.string(),
  targetArns: z.array(z.string()),
  status: z.enum(['AVAILABLE', 'PENDING', 'DELETING', 'FAILED']),
  statusMessage: z.optional(z.string()),
});
export type VpcLink = z.infer<typeof vpcLinkSchema>;

export const authorizerSchema = z.object({
  id: z.string(),
  name: z.string(),
  type: z.enum(['TOKEN', 'REQUEST', 'COGNITO_USER_POOLS']),
  /** The user pools of a Cognito authorizer. */
  providerARNs: z.optional(z.array(z.string())),
  authorizerUri: z.optional(z.string()),
  authorizerCredentials: z.optional(z.string()),
  identitySource: z.optional(z.string()),
  authorizerResultTtlInSeconds: z.optional(z.number()),
});
export type Authorizer = z.infer<typeof authorizerSchema>;

/** A difference between what is configured now and what the stage serves: the next deployment would ship it. */
export const pendingChangeSchema = z.object({
  route: routeRefSchema,
  kind: z.enum(['added', 'removed', 'changed']),
  /** The names of the fields that differ, for `changed`. */
  fields: z.array(z.string()),
});
export type PendingChange = z.infer<typeof pendingChangeSchema>;

/** The REST API as its stage serves it, read in as few control-plane calls as possible. */
export const configurationSchema = z.object({
  api: z.object({
    id: z.string(),
    name: z.string(),
    endpointType: z.enum(['EDGE', 'REGIONAL', 'PRIVATE']),
    rootResourceId: z.optional(z.string()),
    policy: z.optional(z.string()),
    /** Present where the `execute-api` endpoint answers no more. */
    disableExecuteApiEndpoint: z.optional(z.literal(true)),
  }),
  stage: stageSchema,
  /** The methods as deployed (stage export), joined with the ids of their current resources. */
  routes: readingSchema(z.array(routeSchema)),
  /** What an `apigateway:CreateDeployment` would ship besides one's own change. */
  pendingChanges: readingSchema(z.array(pendingChangeSchema)),
  /** Newest first. */
  deployments: readingSchema(z.array(deploymentSchema)),
  /** The plans that cover the stage. */
  usagePlans: readingSchema(z.array(usagePlanSchema)),
  /** Every VPC link of the account and region, keyed by nothing: at most 20 exist. */
  vpcLinks: readingSchema(z.array(vpcLinkSchema)),
  authorizers: readingSchema(z.array(authorizerSchema)),
  /** `GetAccount`: the role that writes execution logs, and the account's own throttle. */
  account: readingSchema(
    z.object({ cloudwatchRoleArn: z.nullable(z.string()), throttle: z.optional(limitsSchema) }),
  ),
});
export type Configuration = z.infer<typeof configurationSchema>;
