import * as z from 'zod/mini';

/** What a change was made to. */
export const changedResourceSchema = z.object({
  /** `api`, `domain`, `vpc-link`, `usage-plan`, `api-key`, `web-acl`, `function`, `load-balancer`, `listener`, `target-group`, `cloud-map-service`, `ecs-service`, `security-group`, `network-acl`. */
  kind: z.string(),
  /** As the service's own reads name it: an id, a function's name, an ARN. */
  id: z.string(),
});

/** A write that somebody made to the account, and that succeeded. */
export const changeEventSchema = z.object({
  /** ISO 8601 */
  at: z.string(),
  /** The AWS service: `lambda.amazonaws.com`. */
  source: z.string(),
  /** The operation, without the API version that Lambda's names end in: `UpdateAlias`. */
  name: z.string(),
  /** The ARN of the user or the role's session that made it; null where CloudTrail does not name one. */
  by: z.nullable(z.string()),
  /** The AWS service that made it for them, for example `cloudformation.amazonaws.com`. */
  via: z.optional(z.string()),
  /** The deployment tool that made it, by its name; absent where nothing shows one. */
  tool: z.optional(z.string()),
  resources: z.array(changedResourceSchema),
  /** The few parameters that say what changed: stage, deployment, alias, version, rule, and a patch as `remove /apiStages`. No other is kept, for they may be secrets. */
  details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
});
export type ChangeEvent = z.infer<typeof changeEventSchema>;

/** A write that AWS refused somebody: it changed nothing. */
export const refusedCallSchema = z.object({
  /** ISO 8601 */
  at: z.string(),
  /** The AWS service: `apigateway.amazonaws.com`. */
  source: z.string(),
  /** The operation, without the API version that Lambda's names end in. */
  name: z.string(),
  /** The ARN of the user or the role's session that asked; null where CloudTrail does not name one. */
  by: z.nullable(z.string()),
  /** The deployment tool that asked, by its name; absent where nothing shows one. */
  tool: z.optional(z.string()),
  /** AWS's code: `AccessDenied`, `TooManyRequestsException`. */
  error: z.string(),
  /** AWS's words, of which the beginning is kept. */
  message: z.string(),
  /** What it asked for, as far as parameters and words name it: CloudTrail often leaves out the parameters of a denied call. */
  resources: z.array(changedResourceSchema),
});
export type RefusedCall = z.infer<typeof refusedCallSchema>;

/**
 * Who changed what, newest first: of the API, and of functions, load balancing and networks in its Region. Complete only between the
 * two moments: CloudTrail lists an event minutes after it happened.
 */
export const changesSchema = z.object({
  events: z.array(changeEventSchema),
  /** What others asked for and AWS refused, newest first. Absent: nothing. */
  refused: z.optional(z.array(refusedCallSchema)),
  /** ISO 8601; before it events were not asked for, or were too many to read. */
  completeFrom: z.string(),
  /** ISO 8601; after it events might not be listed yet. */
  completeUntil: z.string(),
});
export type Changes = z.infer<typeof changesSchema>;
