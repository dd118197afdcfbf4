import * as z from 'zod/mini';
import { configurationSchema } from './facts/configuration.ts';
import { pendingRouteSchema } from './facts/http.ts';
import { readingSchema } from './reading.ts';
import { targetSchema } from './target.ts';
import { apiClassSchema } from './audit/api-class.ts';
import { poolClientSchema } from './audit/pool-client.ts';
import { rolePolicySchema } from './facts/role-policy.ts';
import { stageDetailsSchema } from './audit/stage-details.ts';
import { watchingAlarmSchema } from './audit/watching-alarm.ts';

/** What a rule may look at: the configuration that a diagnosis reads too, and what only an audit asks for. */
export const auditFactsSchema = z.object({
  target: targetSchema,
  /** ISO 8601; when it was read. */
  at: z.string(),
  /** What the operator says the API is for. */
  givenClass: z.nullable(apiClassSchema),
  /** The API's name in CloudWatch's `ApiName` dimension, by which alarms on REST APIs name it. */
  metricName: z.string(),
  configuration: configurationSchema,
  stage: stageDetailsSchema,
  alarms: readingSchema(z.array(watchingAlarmSchema)),
  /** The validators that methods name, by id or name. */
  validators: readingSchema(
    z.array(
      z.object({ id: z.string(), name: z.string(), body: z.boolean(), parameters: z.boolean() }),
    ),
  ),
  /** The log groups of the stage that exist. */
  logGroups: readingSchema(
    z.array(z.object({ name: z.string(), retentionInDays: z.nullable(z.number()) })),
  ),
  /** The functions that methods invoke; `timeout` in seconds, null where there is no such function. */
  functions: z.array(
    z.object({
      arn: z.string(),
      functionArn: z.string(),
      routes: z.array(z.object({ httpMethod: z.string(), path: z.string() })),
      timeout: readingSchema(z.nullable(z.number())),
    }),
  ),
  /** The user pools that the API's authorizers trust. */
  userPools: z.array(
    z.object({ arn: z.string(), clients: readingSchema(z.array(poolClientSchema)) }),
  ),
  /** The roles in which API Gateway calls backends and authorizers. */
  roles: z.array(
    z.object({
      arn: z.string(),
      /** URIs that are called in this role. */
      uris: z.array(z.string()),
      policies: readingSchema(z.array(rolePolicySchema)),
    }),
  ),
  /** Custom domains that lead to the stage. */
  domains: readingSchema(z.array(z.object({ domain: z.string(), basePath: z.string() }))),
  /**
   * Routes of an HTTP API by their keys, whose configuration differs from what the stage serves; `shared`: something that they share. Absent: every
   * change is deployed at once, or the API is of another kind.
   */
  pendingRoutes: z.optional(readingSchema(z.array(pendingRouteSchema))),
  /** Requests per second in the busiest minute of the last two weeks; null: none came. */
  peakRate: readingSchema(z.nullable(z.number())),
});
export type AuditFacts = z.infer<typeof auditFactsSchema>;
