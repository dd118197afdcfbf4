import * as z from 'zod/mini';
import { gapSchema, readingSchema } from '../reading.ts';
import { routeRefSchema } from '../route.ts';
import { logLineSchema } from './logs.ts';

/** One statement of a function's resource policy, as `lambda:GetPolicy` returns it inside its JSON. */
export const policyStatementSchema = z.looseObject({
  Sid: z.optional(z.string()),
  Effect: z.string(),
  Principal: z.optional(z.unknown()),
  Action: z.optional(z.unknown()),
  Resource: z.optional(z.unknown()),
  Condition: z.optional(z.record(z.string(), z.record(z.string(), z.unknown()))),
});
export type PolicyStatement = z.infer<typeof policyStatementSchema>;

/**
 * The settings of the version or alias that is invoked.
 * @see https://docs.aws.amazon.com/lambda/latest/api/API_GetFunctionConfiguration.html
 */
export const functionConfigurationSchema = z.object({
  /** `$LATEST` or the number that the qualifier resolves to. */
  version: z.string(),
  state: z.optional(z.string()),
  stateReasonCode: z.optional(z.string()),
  stateReason: z.optional(z.string()),
  lastUpdateStatus: z.optional(z.string()),
  /** ISO 8601 */
  lastModified: z.string(),
  /** Seconds. */
  timeout: z.number(),
  /** MB. */
  memorySize: z.number(),
  runtime: z.optional(z.string()),
  handler: z.optional(z.string()),
  role: z.optional(z.string()),
  /** Of what the qualifier resolves to; it changes with every update. Absent in evidence of earlier releases. */
  revisionId: z.optional(z.string()),
  /** Absent: the function runs outside of any VPC of the account. */
  vpc: z.optional(
    z.object({ vpcId: z.string(), subnetIds: z.array(z.string()), groupIds: z.array(z.string()) }),
  ),
});

/** `AWS/Lambda` metrics of one function over the window. */
export const functionMetricsSchema = z.object({
  invocations: z.number(),
  errors: z.number(),
  throttles: z.number(),
  /** Milliseconds; null without invocations. */
  durationMax: z.nullable(z.number()),
  concurrentMax: z.nullable(z.number()),
});

/** @see https://docs.aws.amazon.com/lambda/latest/api/API_AliasConfiguration.html */
export const aliasSchema = z.object({
  name: z.string(),
  version: z.string(),
  revisionId: z.string(),
  /** By version: the share (0 to 1) of the requests that do not go to `version`. Absent: all go there. */
  weights: z.optional(z.record(z.string(), z.number())),
});
export type Alias = z.infer<typeof aliasSchema>;

/** A function that the stage's methods invoke, under one qualifier. */
export const lambdaFunctionSchema = z.object({
  /** As in the integration's URI after stage variables were filled in, qualifier included. */
  arn: z.string(),
  name: z.string(),
  /** Alias or version; null: unqualified. */
  qualifier: z.nullable(z.string()),
  /** The methods whose integration invokes it. */
  routes: z.array(routeRefSchema),
  /** The methods that it lets in or turns away as their Lambda authorizer. */
  authorizes: z.optional(z.array(routeRefSchema)),
  /** Null: Lambda says that the function, or the qualifier, does not exist. */
  configuration: readingSchema(z.nullable(functionConfigurationSchema)),
  /** What does not exist, where Lambda says that something does not: the function, or only the alias or version. */
  missing: z.optional(z.enum(['function', 'qualifier'])),
  /** The statements of the policy of this very qualifier; empty: there is no policy. */
  policy: readingSchema(z.array(policyStatementSchema)),
  /** Null: none is reserved. */
  reservedConcurrency: readingSchema(z.nullable(z.number())),
  /** Where the qualifier is an alias. */
  alias: z.nullable(readingSchema(aliasSchema)),
  /** Published versions, oldest first, without `$LATEST`. Only read for an alias. */
  versions: readingSchema(
    z.array(
      z.object({
        version: z.string(),
        lastModified: z.string(),
        /** The subnets that it runs in; empty: outside of any VPC. Absent in evidence of earlier releases. */
        subnetIds: z.optional(z.array(z.string())),
      }),
    ),
  ),
  metrics: readingSchema(functionMetricsSchema),
  /** Error lines of `/aws/lambda/NAME` in the window, newest first, bounded. */
  errors: readingSchema(z.array(logLineSchema)),
});
export type LambdaFunction = z.infer<typeof lambdaFunctionSchema>;

/** Where the default route of a subnet leads; `through` null: nowhere. */
const wayOutSchema = z.object({
  subnetId: z.string(),
  routeTableId: z.string(),
  through: z.nullable(z.string()),
});
export type WayOut = z.infer<typeof wayOutSchema>;

/** The functions behind the stage's methods. */
export const lambdaFactsSchema = z.object({
  functions: z.array(lambdaFunctionSchema),
  /** Why further functions are not among these: no method uses them that fails more than usual. */
  spared: z.optional(gapSchema),
  /** Whether some of those ran in the window: then Lambda's metrics are not late. */
  ranElsewhere: z.optional(z.boolean()),
  /** Of the subnets of functions that run into their timeout: what the default route leads to; null: nothing. */
  waysOut: z.optional(readingSchema(z.array(wayOutSchema))),
  /** The account's unreserved and total concurrency. */
  accountConcurrency: readingSchema(z.object({ total: z.number(), unreserved: z.number() })),
});
export type LambdaFacts = z.infer<typeof lambdaFactsSchema>;
